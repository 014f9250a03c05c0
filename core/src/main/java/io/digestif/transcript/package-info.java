/**
 * A file comes in, a {@link io.digestif.transcript.Transcript} goes out: utterances with their speakers and times, as the
 * file has them. Each kind of file has a hidden {@link io.digestif.transcript.TranscriptReader}; what they read is joined
 * into sentences in one place. Start at {@link io.digestif.transcript.Transcript#read(java.nio.file.Path)}.
 */
@NullMarked
package io.digestif.transcript;

import org.jspecify.annotations.NullMarked;
