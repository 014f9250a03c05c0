package io.digestif.model;

final class ModelSpecs {
    private ModelSpecs() {}

    static ModelSpec parse(String spec) {
        throw new UnsupportedOperationException(spec);
    }
}
