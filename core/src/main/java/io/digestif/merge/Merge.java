package io.digestif.merge;

/** Placeholder. */
interface Merge {}
