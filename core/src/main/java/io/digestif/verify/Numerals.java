package io.digestif.verify;

import io.digestif.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The reader of numbers in one language, in digits or in words ("1,000", "a thousand", "two hundred and fifty"). */
final class Numerals {
    private static final int MAX_PARTS = 4;
    private static final int MAX_DIGITS = 15;
    private static final int THOUSAND = 1000;

    /** "zweihundertfünfzig": shorter words are in the list or no numerals. */
    private static final int MIN_COMPOUND = 8;

    /** "nineteen eighty-four" is a year, "twelve thirty" is none. */
    private static final int FIRST_CENTURY = 13;

    private static final int LAST_CENTURY = 20;

    /** A number and the index after its last part. */
    record Reading(String value, int end) {}

    private record Value(double number, int end, boolean digits) {}

    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, Optional<Double>> compounds = new HashMap<>();
    private final Set<String> openings = new HashSet<>();
    private final Map<String, String> roles;
    private final Pattern digits;
    private final String grouping;

    Numerals(Language language) {
        language.table("numerals").forEach((word, value) -> {
            String plain = word.replace('-', ' ');
            values.put(plain, Double.valueOf(value));
            openings.add(plain.split(" ", 2)[0]);
        });
        roles = language.table("numeralparts");
        roles.forEach((word, role) -> {
            if (role.equals("one")) {
                openings.add(word);
            }
        });
        // 1.000 is a thousand in German and one in English; where the language is not known, it is neither.
        grouping = language.isNeutral() ? "" : language.tag().equals("en") ? "," : ".";
        String decimal = grouping.equals(",") ? "\\." : ",";
        digits = Pattern.compile(
                grouping.isEmpty()
                        ? "0|[1-9]\\d*"
                        : "(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:\\" + grouping + "\\d{3})+)(?:" + decimal + "\\d+)?");
    }

    /** The number that begins at a term, if one does. Nothing but blanks and hyphens may stand inside. */
    Optional<Reading> read(List<Term> terms, int at) {
        String first = terms.get(at).key();
        if (!openings.contains(first)
                && !Character.isDigit(first.charAt(0))
                && compound(first).isEmpty()) {
            return Optional.empty();
        }
        return new Reader(terms, at).read();
    }

    private Optional<Double> compound(String word) {
        return word.length() < MIN_COMPOUND ? Optional.empty() : compounds.computeIfAbsent(word, this::split);
    }

    /** A numeral written as one word: hundreds or thousands and what is less, with an and between or without. */
    private Optional<Double> split(String word) {
        for (int cut = 2; cut < word.length() - 1; cut++) {
            Double left = values.get(word.substring(0, cut));
            if (left == null || left < 1) {
                continue;
            }
            String rest = word.substring(cut);
            Optional<Double> right = known(rest);
            for (Map.Entry<String, String> role : roles.entrySet()) {
                if (right.isEmpty() && role.getValue().equals("and") && rest.startsWith(role.getKey())) {
                    right = known(rest.substring(role.getKey().length()));
                }
            }
            for (int scale : new int[] {100, THOUSAND}) {
                String name = scaleAt(rest, scale);
                if (!name.isEmpty() && left < scale) {
                    String tail = rest.substring(name.length());
                    Optional<Double> lesser = tail.isEmpty() ? Optional.of(0.0) : known(tail);
                    if (lesser.isPresent() && lesser.get() < scale) {
                        return Optional.of(left * scale + lesser.get());
                    }
                }
            }
            if (right.isPresent() && left >= 100 && left % 100 == 0 && right.get() >= 1 && right.get() < 100) {
                return Optional.of(left + right.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Double> known(String word) {
        Double value = values.get(word);
        return value != null ? Optional.of(value) : word.length() < MIN_COMPOUND ? Optional.empty() : split(word);
    }

    private String scaleAt(String rest, int scale) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() == scale && rest.startsWith(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Optional<Value> valueAt(List<Term> terms, int at) {
        String key = terms.get(at).key();
        if (Character.isDigit(key.charAt(0))) {
            return key.length() <= MAX_DIGITS && digits.matcher(key).matches()
                    ? Optional.of(new Value(Double.parseDouble(plain(key)), at + 1, true))
                    : Optional.empty();
        }
        Optional<Value> longest = compound(key).map(value -> new Value(value, at + 1, false));
        StringBuilder name = new StringBuilder(key);
        for (int end = at + 1; ; end++) {
            Double value = values.get(name.toString());
            if (value != null) {
                longest = Optional.of(new Value(value, end, false));
            }
            if (end == terms.size() || end == at + MAX_PARTS || terms.get(end).before() != Term.Mark.NONE) {
                return longest;
            }
            name.append(' ').append(terms.get(end).key());
        }
    }

    private String plain(String written) {
        return grouping.equals(".") ? written.replace(".", "").replace(',', '.') : written.replace(",", "");
    }

    private static String format(double value) {
        // 1.1 million is not quite 1100000 in binary.
        double whole = Math.rint(value);
        return Math.abs(value - whole) < 1e-9 * Math.max(1, whole) && whole < 1e15
                ? Long.toString((long) whole)
                : Double.toString(value);
    }

    /** One pass over the parts of a numeral: hundreds gather in {@code part}, which a thousand or a million moves to {@code total}. */
    private final class Reader {
        private final List<Term> terms;
        private final int from;
        private double total;
        private double part = -1;
        private double lastScale = Double.MAX_VALUE;
        private boolean whole = true;
        private boolean spoken = true;
        private int at;
        private int end = -1;

        Reader(List<Term> terms, int from) {
            this.terms = terms;
            this.from = from;
            at = from;
        }

        Optional<Reading> read() {
            if (role("one")) {
                part = 1;
                at++;
                if (!isNext() || valueAt(terms, at).filter(this::isScale).isEmpty()) {
                    return Optional.empty();
                }
            }
            while (isNext() && (readAnd() || readPoint() || readValue())) {
                // each of them moves on
            }
            return end < 0 ? Optional.empty() : Optional.of(new Reading(format(total + Math.max(part, 0)), end));
        }

        private boolean isNext() {
            return at < terms.size() && (at == from || terms.get(at).before() == Term.Mark.NONE);
        }

        private boolean role(String role) {
            return role.equals(roles.get(terms.get(at).key()));
        }

        private boolean isScale(Value value) {
            return !value.digits() && (value.number() == 12 || value.number() == 100 || isThousands(value.number()));
        }

        private boolean isThousands(double number) {
            return number == 1e3 || number == 1e6 || number == 1e9 || number == 1e12;
        }

        /** An and joins only what is less than a hundred to hundreds or thousands. */
        private boolean readAnd() {
            boolean joins = role("and") && end == at && ((part >= 100 && part % 100 == 0) || (part < 0 && total > 0));
            if (!joins || at + 1 == terms.size() || terms.get(at + 1).before() != Term.Mark.NONE) {
                return false;
            }
            Optional<Value> next = valueAt(terms, at + 1);
            if (next.isEmpty()
                    || next.get().digits()
                    || next.get().number() < 1
                    || next.get().number() >= 100) {
                return false;
            }
            at++;
            return readValue();
        }

        private boolean readPoint() {
            if (!role("point") || part < 0 || !whole) {
                return false;
            }
            StringBuilder decimals = new StringBuilder();
            int next = at + 1;
            while (next < terms.size() && terms.get(next).before() == Term.Mark.NONE) {
                Optional<Value> digit =
                        valueAt(terms, next).filter(v -> v.number() < 10 && v.number() == Math.rint(v.number()));
                if (digit.isEmpty()) {
                    break;
                }
                decimals.append((int) digit.get().number());
                next = digit.get().end();
            }
            if (decimals.length() == 0) {
                return false;
            }
            part = Double.parseDouble(format(part) + "." + decimals);
            whole = false;
            at = next;
            end = next;
            return true;
        }

        private boolean readValue() {
            Optional<Value> value = valueAt(terms, at);
            if (value.isEmpty() || !take(value.get().number(), value.get().digits())) {
                return false;
            }
            at = value.get().end();
            end = at;
            return whole || part < 0 || value.get().digits();
        }

        private boolean take(double number, boolean inDigits) {
            if (inDigits || number != Math.rint(number)) {
                if (part >= 0 || total > 0) {
                    return false;
                }
                part = number;
                spoken = false;
                // What follows "half" counts nothing; "2.5" may count millions.
                whole = inDigits;
                return true;
            }
            if (isThousands(number)) {
                if (number >= lastScale || (part < 0 && total > 0)) {
                    return false;
                }
                total += (part < 0 ? 1 : part) * number;
                part = -1;
                lastScale = number;
                whole = true;
                spoken = true;
                return true;
            }
            return spoken && whole && takeSpoken(number);
        }

        private boolean takeSpoken(double number) {
            if (part < 0) {
                if (number >= lastScale) {
                    return false;
                }
                part = number;
            } else if (number == 100 && part >= 1 && part < 100) {
                part *= 100;
            } else if (number == 12 && part == 1 && end < 0) {
                part = 12;
            } else if (number < 100 && number >= 1 && part >= 100 && part % 100 == 0) {
                part += number;
            } else if (total == 0 && part >= FIRST_CENTURY && part <= LAST_CENTURY && number >= 10 && number < 100) {
                part = part * 100 + number;
            } else if (number >= 1 && number < 10 && part % 10 == 0 && part % 100 >= 20) {
                part += number;
            } else {
                return false;
            }
            return true;
        }
    }
}
