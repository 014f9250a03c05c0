/**
 * What is left comes in, a {@link io.digestif.digest.Digest} goes out, as an object and as Markdown, HTML, text or JSON. Start
 * at {@link io.digestif.digest.Digest}; how it looks is a hidden {@link io.digestif.digest.Renderer} for each form.
 */
@NullMarked
package io.digestif.digest;

import org.jspecify.annotations.NullMarked;
