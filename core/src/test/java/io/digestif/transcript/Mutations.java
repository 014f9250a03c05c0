package io.digestif.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Broken transcripts of each kind that is read, made from the samples of the formats by a seeded random: the same seed gives the same. */
final class Mutations {
    private static final int LONGEST = 4000;

    /** Pieces that parsers stumble over, whatever the format. */
    private static final List<String> PIECES = List.of(
            "-->",
            " --> ",
            "00:00:01.000 --> 00:00:02.000\n",
            "99999999999999999999",
            "-1",
            "0",
            "\u0000",
            "\ufeff",
            "\ud83d",
            "\u2028",
            "\u0130",
            "\r",
            "\n\n",
            "\n\n\n\n",
            "\r\r\n",
            "\t",
            " ",
            "<",
            ">",
            "</",
            "<v ",
            "<v Ada>",
            "</v>",
            "<ruby>",
            "<rt>",
            "</rt>",
            "</ruby>",
            "<00:00:01.500>",
            "<c.a.b>",
            "&",
            "&amp",
            "&amp;",
            "&#x110000;",
            "&#0;",
            "&notit;",
            "{",
            "}",
            "{\\an8}",
            "[",
            "]",
            "[00:01.00]",
            "[00:99:99]",
            "(0:01)",
            "[[[[",
            "{{{{",
            "((((",
            "]]]]",
            "\"",
            "\\",
            "\\u0000",
            "'",
            ":",
            "::",
            ",",
            ",,",
            "null",
            "true",
            "1e999",
            "-0",
            "NaN",
            "NOTE",
            "NOTE ",
            "STYLE\n",
            "REGION\n",
            "WEBVTT",
            "X-TIMESTAMP-MAP=LOCAL:0,MPEGTS:0\n",
            "Ada: ",
            "**Ada:** ",
            "# ",
            "- ",
            ">> ",
            "\"start\":",
            "\"end\":",
            "\"text\":",
            "\"speaker\":",
            "\"words\":[",
            "\"segments\":[",
            "\"results\":{",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<?xml version=\"1.1\"?>",
            "<p>",
            "<p begin=\"1s\">",
            "<SYNC Start=1000>",
            "<P Class=ENCC>",
            "{1}{1}25\n",
            "{10}{20}",
            "|",
            "。",
            "ー",
            "話す",
            "\u200f",
            "\u0301",
            "no no no no no no no no no no no no no no ");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The samples of all formats, those of one reader or service together. */
    static Map<String, List<byte[]>> seeds() throws IOException {
        Map<String, List<byte[]>> seeds = new TreeMap<>();
        for (FormatSample sample : FormatsTest.samples().toList()) {
            String file = sample.file();
            int end = file.length();
            for (char c : new char[] {'-', '.'}) {
                int at = file.indexOf(c);
                end = at < 0 ? end : Math.min(end, at);
            }
            boolean text = file.endsWith(".txt") || file.endsWith(".md") || file.endsWith(".html");
            String kind = text ? file.substring(file.lastIndexOf('.') + 1) : file.substring(0, end);
            seeds.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(Files.readAllBytes(FormatsTest.SAMPLES.resolve(file)));
        }
        return seeds;
    }

    /** A text of a kind with a few things broken in it; bytes, for broken characters are part of it. */
    byte[] next(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes = mutated(bytes, seeds);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] mutated(byte[] bytes, List<byte[]> seeds) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(4) == 0 ? 80 : 8));
        return switch (random.nextInt(9)) {
            case 0 -> spliced(bytes, from, to, new byte[0]);
            case 1 -> spliced(bytes, from, from, piece());
            case 2 -> spliced(bytes, from, to, piece());
            case 3 -> spliced(bytes, from, to, again(bytes, from, to));
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield spliced(bytes, from, to, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            case 6 -> {
                byte[] one = bytes.clone();
                if (from < one.length) {
                    one[from] = (byte) random.nextInt(256);
                }
                yield one;
            }
            case 7 -> {
                byte[] digits = bytes.clone();
                for (int i = from; i < to; i++) {
                    digits[i] = digits[i] >= '0' && digits[i] <= '9' ? (byte) ('0' + random.nextInt(10)) : digits[i];
                }
                yield digits;
            }
            default -> shuffled(bytes);
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** Some of it many times over. */
    private byte[] again(byte[] bytes, int from, int to) {
        byte[] again = new byte[(to - from) * (2 + random.nextInt(30))];
        for (int i = 0; i < again.length; i++) {
            again[i] = bytes[from + i % (to - from)];
        }
        return again;
    }

    /** The same lines in another order. */
    private byte[] shuffled(byte[] bytes) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = new byte[bytes.length - (to - from) + middle.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }
}
