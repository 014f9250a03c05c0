/**
 * The command {@code digestif}. Arguments come in; digests, messages and an exit code go out. It adds nothing to the
 * library but the way to it: which files, which options, where the text goes, what is said on the way. Start at {@link
 * io.digestif.cli.Main}, then {@link io.digestif.cli.DigestCommand}.
 */
@NullMarked
package io.digestif.cli;

import org.jspecify.annotations.NullMarked;
