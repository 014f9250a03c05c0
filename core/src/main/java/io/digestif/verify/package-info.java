/**
 * A {@link io.digestif.draft.Draft} and the talk come in, {@link io.digestif.verify.Finding findings} that the talk carries
 * go out, and a reason for each item that it does not. Start at {@link io.digestif.verify.Verifier}.
 */
@NullMarked
package io.digestif.verify;

import org.jspecify.annotations.NullMarked;
