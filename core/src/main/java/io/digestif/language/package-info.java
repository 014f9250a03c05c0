/**
 * What is known of a language: its words, stems, stop words and cue phrases, as data files. A text comes in, {@link
 * io.digestif.language.Word words} go out. Start at {@link io.digestif.language.Language}.
 */
@NullMarked
package io.digestif.language;

import org.jspecify.annotations.NullMarked;
