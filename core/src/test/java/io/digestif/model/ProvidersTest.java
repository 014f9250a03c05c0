package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {
    /** Takes the place of Digestif's own. */
    public static final class Mine implements ModelProvider {
        @Override
        public String name() {
            return "ollama";
        }

        @Override
        public ChatModel create(ModelSpec spec, ModelSettings settings) {
            return new FakeModel().answer("from " + spec.model());
        }
    }

    @Test
    void providerOfAUser_comesFirst(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ModelProvider.class.getName()), Mine.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);

            LanguageModel model = LanguageModel.open(
                    List.of(ModelSpec.parse("ollama:x")), Models.settings(Map.of()), CallPolicy.plain());

            assertThat(model.name()).isEqualTo("ollama:x");
            assertThat(model.ask(Models.PROMPT).text()).isEqualTo("from x");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
