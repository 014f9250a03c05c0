/**
 * A model's {@link io.digestif.model.Reply} comes in, a {@link io.digestif.draft.Draft} goes out: what the model says it
 * found, as it said it. Nothing in it is believed yet. Start at {@link io.digestif.draft.Draft#parse}.
 */
@NullMarked
package io.digestif.draft;

import org.jspecify.annotations.NullMarked;
