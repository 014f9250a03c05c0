/**
 * The embedded engine: a transcript comes in, {@link io.digestif.draft.Draft drafts} made of the talk's own sentences go
 * out, and no model is asked. Start at {@link io.digestif.extract.Extraction#drafts}.
 */
@NullMarked
package io.digestif.extract;

import org.jspecify.annotations.NullMarked;
