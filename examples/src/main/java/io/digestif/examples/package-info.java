/** Small programs, one idea each. Start at {@link io.digestif.examples.FirstMinute}. */
package io.digestif.examples;
