package io.digestif.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.digestif.error.PromptException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Mustache text. It is compiled when it is first filled in: the embedded engine needs the headings of sections alone, and
 * starts faster without a template engine.
 */
final class TemplateText {
    private final String text;
    private final String origin;
    private volatile @Nullable Template compiled;

    /**
     * A text that is not looked at yet.
     *
     * @param origin its file, for messages
     */
    TemplateText(String text, String origin) {
        this.text = text;
        this.origin = origin;
    }

    String fill(Map<String, Object> data) {
        try {
            Template template = compiled;
            if (template == null) {
                template = Mustache.compiler()
                        .escapeHTML(false)
                        .emptyStringIsFalse(true)
                        .compile(text);
                compiled = template;
            }
            return template.execute(data);
        } catch (MustacheException e) {
            throw new PromptException("the prompt " + origin + " can't be filled in: " + e.getMessage(), e);
        }
    }
}
