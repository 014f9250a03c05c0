/**
 * The {@link io.digestif.verify.Finding findings} of all windows come in, the chosen ones of each section go out: nothing
 * twice, and no more than a section holds. Code decides, no model's words are added. Start at {@link io.digestif.merge.Merge}.
 */
@NullMarked
package io.digestif.merge;

import org.jspecify.annotations.NullMarked;
