/**
 * A window of the talk comes in, a {@link io.digestif.prompt.Prompt} goes out: the talk first, what is asked of it last.
 * The texts are in the module {@code digestif-prompts}, or in a folder of the user's. Start at {@link
 * io.digestif.prompt.PromptCatalog}.
 */
@NullMarked
package io.digestif.prompt;

import org.jspecify.annotations.NullMarked;
