package io.digestif.extract;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Segment;
import io.digestif.transcript.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which sections choose: those with few candidates first, so that what suits only them is left to them. */
final class Extractor {
    private final Talk talk;
    private final List<Segment> parts;

    Extractor(Transcript transcript, List<Segment> parts) {
        this.talk = new Talk(transcript);
        this.parts = parts;
    }

    List<Draft> drafts(List<String> sections) {
        Standing standing = new Standing(talk);
        Keyphrases keyphrases = new Keyphrases(talk);
        List<Passage> passages = standing.passages();
        Chosen chosen = new Chosen(talk);
        Map<String, List<DraftItem>> items = new HashMap<>();
        items.put("open-questions", new OpenQuestions(talk, standing, chosen).items());
        items.put("surprising-moments", new Surprises(talk, standing, chosen).items(passages));
        items.put("quotes", new Quotes(talk, standing, chosen).items());
        items.put("key-insights", new Insights(talk, standing, chosen).items(passages));
        items.put("conversation-flow", new Flow(talk, standing, chosen, keyphrases).items(passages, parts));
        items.put("in-depth", new Themes(talk, standing, chosen, keyphrases).items(passages));
        items.put("references", new References(talk).items());
        return sections.stream()
                .map(id -> new Draft(id, items.getOrDefault(id, List.of())))
                .toList();
    }
}
