/**
 * A {@link io.digestif.prompt.Prompt} comes in, a {@link io.digestif.model.Reply} goes out, or an error named by its remedy.
 * A call passes a chain of hidden guards; the list of them, in {@code Guards}, is the policy. A provider is one class behind
 * {@link io.digestif.model.ModelProvider}. Start at {@link io.digestif.model.LanguageModel}.
 */
@NullMarked
package io.digestif.model;

import org.jspecify.annotations.NullMarked;
