package io.digestif.verify;

/** Placeholder. */
interface Verifier {}
