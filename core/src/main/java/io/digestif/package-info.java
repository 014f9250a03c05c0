/** The door: {@link io.digestif.Summarizer} turns a transcript into a digest. Nothing else is here. */
@NullMarked
package io.digestif;

import org.jspecify.annotations.NullMarked;
