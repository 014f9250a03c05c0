/**
 * What can go wrong, named by what the user does about it. Nothing comes in, exceptions go out; every other room throws
 * these and no others of its own. Start at {@link io.digestif.error.DigestException}.
 */
@NullMarked
package io.digestif.error;

import org.jspecify.annotations.NullMarked;
