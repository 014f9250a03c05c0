package io.digestif.model;

final class ModelSpecs {
    private ModelSpecs() {}

    static ModelSpec parse(String spec) {
        return new ModelSpec(spec, "", java.util.Optional.empty());
    }
}
