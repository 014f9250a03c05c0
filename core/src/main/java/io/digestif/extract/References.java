package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Language;
import io.digestif.language.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References: names that the talk introduces as a work, a person, a product, a site, an organization or a method, by their
 * capitals and the words beside them. Who speaks is none, and a word that the talk also writes small is none.
 */
final class References {
    private static final int MOST = 12;
    private static final int LONGEST = 5;
    private static final Pattern SITE = Pattern.compile(
            "\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|io|edu|gov|de|fr|es|it|pt|nl|eu|tv|fm|ai|dev)\\b");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"\\u201c\\u201e\\u00ab]\\s?(\\p{Lu}[^\"\\u201c\\u201d\\u00bb]{2,60}?)[.,]?\\s?[\"\\u201d\\u201c\\u00bb]");
    private static final Set<String> INNER = Set.of(
            "of", "the", "and", "for", "de", "la", "le", "der", "des", "von", "van", "di", "da", "do", "del", "&");

    private static final class Name {
        final String text;
        final Map<String, Integer> kinds = new HashMap<>();
        final TreeSet<Integer> lines = new TreeSet<>();
        int mentions;

        Name(String text) {
            this.text = text;
        }
    }

    private final Talk talk;
    private final Map<String, String> workCues;
    private final Phrases personCues;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Name> names = new LinkedHashMap<>();

    References(Talk talk) {
        this.talk = talk;
        this.workCues = talk.language().table("workcues");
        this.personCues = new Phrases(talk.language(), "personcues");
    }

    List<DraftItem> items() {
        for (Sentence s : talk.sentences()) {
            for (Word word : s.words()) {
                if (!Character.isUpperCase(word.text().codePointAt(0))) {
                    written.add(word.folded());
                }
            }
        }
        for (Sentence s : talk.sentences()) {
            sites(s);
            if (talk.hasCapitals()) {
                titles(s);
                capitals(s);
            }
        }
        return names.values().stream()
                .filter(n -> !n.kinds.isEmpty())
                .sorted(Comparator.comparingInt((Name n) -> -n.mentions))
                .limit(MOST)
                .sorted(Comparator.comparingInt(n -> n.lines.first()))
                .map(n -> new DraftItem(n.text, n.lines.stream().limit(3).toList(), kind(n)))
                .toList();
    }

    private static String kind(Name name) {
        return name.kinds.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private void note(String text, Sentence s, String kind) {
        String key = Language.fold(text).replaceAll("'s?$", "");
        Name name = names.computeIfAbsent(key, k -> new Name(text.replaceAll("['\u2019]s?$", "")));
        name.mentions++;
        name.lines.add(s.line());
        if (!kind.isEmpty()) {
            name.kinds.merge(kind, 1, Integer::sum);
        }
    }

    private void sites(Sentence s) {
        Matcher site = SITE.matcher(s.said());
        while (site.find()) {
            note(site.group(), s, "site");
        }
    }

    private void titles(Sentence s) {
        Matcher quoted = QUOTED.matcher(s.said());
        while (quoted.find()) {
            int at = 0;
            while (at < s.words().size() && s.words().get(at).fromChar() < quoted.start(1)) {
                at++;
            }
            String kind = cueNear(s, at, at);
            if (!kind.isEmpty()) {
                note(quoted.group(1), s, kind);
            }
        }
    }

    private void capitals(Sentence s) {
        for (int i = 0; i < s.words().size(); i++) {
            int to = runFrom(s, i);
            if (to == i) {
                continue;
            }
            int from = i;
            i = to - 1;
            if (s.words().subList(from, to).stream().anyMatch(w -> talk.isSpeakersName(w.folded()))) {
                continue;
            }
            String text = s.said()
                    .substring(
                            s.words().get(from).fromChar(),
                            s.words().get(to - 1).toChar());
            String kind = kindOf(s, from, to);
            if (to - from > 1 || !kind.isEmpty() || names.containsKey(Language.fold(text))) {
                note(text, s, kind);
            }
        }
    }

    /** The end of the run of capitalized words that begins at a word; the word itself if none does. */
    private int runFrom(Sentence s, int from) {
        int to = from;
        int last = from;
        while (to < s.words().size() && to - from < LONGEST && (to == from || isJoined(s, to))) {
            if (isName(s, to, from)) {
                last = to + 1;
            } else if (to == from || !INNER.contains(s.words().get(to).folded())) {
                break;
            }
            to++;
        }
        return last;
    }

    private boolean isName(Sentence s, int at, int from) {
        Word word = s.words().get(at);
        if (!Character.isUpperCase(word.text().codePointAt(0)) || word.folded().length() < 2) {
            return false;
        }
        boolean small =
                talk.language().isStopWord(word.folded()) || talk.language().isCommon(word.folded());
        boolean opens = at == 0 || at == s.opening();
        if (at == from && (small || (opens && written.contains(word.folded())))) {
            return false;
        }
        return !small || at > from;
    }

    private static boolean isJoined(Sentence s, int at) {
        String gap = s.said()
                .substring(s.words().get(at - 1).toChar(), s.words().get(at).fromChar());
        return gap.isBlank()
                || gap.equals(" & ")
                || (gap.equals(". ") && s.words().get(at - 1).text().length() <= 2);
    }

    private String kindOf(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            if (kind.equals("organization") || kind.equals("method")) {
                return to - from > 1 ? kind : "";
            }
        }
        String near = cueNear(s, from, to);
        if (!near.isEmpty()) {
            return near;
        }
        if (isPerson(s, from, to)) {
            return "person";
        }
        return "";
    }

    /** The kind of the work that is named just before a name, or just after it. */
    private String cueNear(Sentence s, int from, int to) {
        for (int i = Math.max(0, from - 3); i < from; i++) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return to < s.words().size() && to > from && isJoined(s, to)
                ? workCues.getOrDefault(s.words().get(to).folded(), "")
                : "";
    }

    private boolean isPerson(Sentence s, int from, int to) {
        boolean plain = s.words().subList(from, to).stream()
                .allMatch(
                        w -> w.text().matches("\\p{Lu}(\\p{L}*\\p{Ll}|\\.)?(['\u2019]s)?|\\p{Lu}\\p{L}+-\\p{Lu}\\p{L}+")
                                && !written.contains(w.folded()));
        if (!plain || to - from > 3) {
            return false;
        }
        boolean cued = (from > 0 && personCues.lengthAt(s.words(), from - 1) > 0 && isJoined(s, from))
                || (to < s.words().size() && personCues.lengthAt(s.words(), to) > 0 && isJoined(s, to));
        return cued || to - from > 1;
    }
}
