/**
 * Anybody's digest and the talk come in, a verdict on each of its lines goes out. Start at
 * {@link io.digestif.check.DigestCheck}.
 */
@NullMarked
package io.digestif.check;

import org.jspecify.annotations.NullMarked;
