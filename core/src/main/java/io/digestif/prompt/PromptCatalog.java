package io.digestif.prompt;

/** Placeholder. */
interface PromptCatalog {}
