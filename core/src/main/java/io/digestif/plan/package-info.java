/**
 * A transcript and a model's window come in, a {@link io.digestif.plan.Plan} goes out: which utterances are read together,
 * and where the talk changes its topic. Start at {@link io.digestif.plan.Plan#of}.
 */
@NullMarked
package io.digestif.plan;

import org.jspecify.annotations.NullMarked;
