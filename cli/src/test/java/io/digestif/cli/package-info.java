@NullMarked
package io.digestif.cli;

import org.jspecify.annotations.NullMarked;
