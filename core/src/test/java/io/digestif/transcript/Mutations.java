package io.digestif.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Broken transcripts of each kind that is read, made from small whole ones by a seeded random: the same seed gives the same. */
final class Mutations {
    private static final int LONGEST = 4000;

    /** Pieces that parsers stumble over, whatever the format. */
    private static final List<String> PIECES = List.of(
            "-->", " --> ", "00:00:01.000 --> 00:00:02.000\n", "99999999999999999999", "-1", "0", "\u0000", "\ufeff",
            "\ud83d", "\u2028", "\u0130", "\r", "\n\n", "\n\n\n\n", "\r\r\n", "\t", " ", "<", ">", "</", "<v ", "<v Ada>",
            "</v>", "<ruby>", "<rt>", "</rt>", "</ruby>", "<00:00:01.500>", "<c.a.b>", "&", "&amp", "&amp;", "&#x110000;",
            "&#0;", "&notit;", "{", "}", "{\\an8}", "[", "]", "[00:01.00]", "[00:99:99]", "(0:01)", "[[[[", "{{{{", "((((",
            "]]]]", "\"", "\\", "\\u0000", "'", ":", "::", ",", ",,", "null", "true", "1e999", "-0", "NaN", "NOTE", "NOTE ",
            "STYLE\n", "REGION\n", "WEBVTT", "X-TIMESTAMP-MAP=LOCAL:0,MPEGTS:0\n", "Ada: ", "**Ada:** ", "# ", "- ", ">> ",
            "\"start\":", "\"end\":", "\"text\":", "\"speaker\":", "\"words\":[", "\"segments\":[", "\"results\":{",
            "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<?xml version=\"1.1\"?>", "<p>",
            "<p begin=\"1s\">", "<SYNC Start=1000>", "<P Class=ENCC>", "{1}{1}25\n", "{10}{20}", "|", "。", "ー", "話す",
            "\u200f", "\u0301", "no no no no no no no no no no no no no no ");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** Small whole transcripts by the kind of each. */
    static Map<String, List<String>> seeds() {
        Map<String, List<String>> seeds = new TreeMap<>();
        seeds.put("webvtt", List.of(
                "WEBVTT - The loom\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE a\nb\n\n1\n00:01.000 --> 00:03.000 align:start\n"
                        + "<v Ada>Who &amp; what?</v>\n<v Ben>It <i>is</i> me.\n\n1:00:03.000 --> 1:00:05.500\n- One.\n- Two.\n",
                "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000\n \nso hello<00:00:01.000><c> everyone</c>\n\n00:02.000 --> 00:02.010\n"
                        + "so hello everyone\n \n\n00:02.010 --> 00:04.000\nso hello everyone\nthis<00:00:03.000><c> is</c>\n"));
        seeds.put("srt", List.of(
                "1\r\n00:00:00,000 --> 00:00:02,000\r\nAlma: It is <b>nice</b>\r\nhere.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n"
                        + "{\\an8}Ben: Yes.\r\n\r\n3\r\nNo times.\r\n",
                "00:00:01 --> 00:00:02.5 X1:40\nOne\n2\n00:00:02,500 -- > 00:00:03,04\n>> Two.\n"));
        seeds.put("sbv", List.of("0:00:01.000,0:00:03.500\nADA: The loom[br]one.\n\n0:00:03.500,0:00:05.000\n>> BEN: I see.\n"));
        seeds.put("lrc", List.of(
                "[ti:The Loom]\n[offset:+500]\n[00:01.50]Round.\n[00:04.50][00:08.50]And round.\n[00:10.00]\n",
                "[00:01.00]<00:01.00>One <00:02.00>two.\n[00:05.00]<00:05.00>Three.\n"));
        seeds.put("ttml", List.of(
                "<?xml version=\"1.0\"?><tt xmlns:ttp=\"p\" xml:lang=\"en\" ttp:frameRate=\"25\" ttp:tickRate=\"100\"><head><metadata>"
                        + "<ttm:agent xml:id=\"a\"><ttm:name>Ada</ttm:name></ttm:agent></metadata></head><body><div begin=\"1s\">"
                        + "<p begin=\"00:00:01:12\" end=\"3s\" ttm:agent=\"a\">One<br/>two &amp; <span begin=\"50t\">three.</span></p>"
                        + "</div></body></tt>"));
        seeds.put("timedtext", List.of(
                "<transcript><text start=\"0.5\" dur=\"2\">It&amp;#39;s one.</text><text start=\"2.5\">Two.</text></transcript>",
                "<timedtext format=\"3\"><body><p t=\"1000\" d=\"5000\"><s>So</s><s t=\"500\"> hello.</s></p><p t=\"3000\">Two.</p>"
                        + "</body></timedtext>"));
        seeds.put("sami", List.of(
                "<SAMI><HEAD><TITLE>T</TITLE><STYLE><!-- .ENCC {lang: en-US;} --></STYLE></HEAD><BODY><SYNC Start=1000><P Class=ENCC>One"
                        + "<br>two.<P Class=FRCC>Un.<SYNC Start=2500><P Class=ENCC>&nbsp;<sync start=\"4000\"><p class=ENCC>Three.</BODY>"));
        seeds.put("microdvd", List.of("{1}{1}25\n{25}{75}{y:i}One|/two.\n{100}{}Three.\n"));
        seeds.put("json", List.of(
                "{\"version\":\"1.0.0\",\"segments\":[{\"speaker\":\"Ada\",\"startTime\":0.5,\"endTime\":2,\"body\":\"One two.\"},"
                        + "{\"startTime\":2,\"endTime\":3,\"body\":\"Three.\"}]}",
                "[{\"start\":\"00:00:01.000\",\"start_ms\":1000,\"end\":\"00:00:02.000\",\"end_ms\":2000,\"speaker\":\"1\",\"voice\":\"\","
                        + "\"text\":\"One.\"}]",
                "{\"language\":\"en\",\"segments\":[{\"id\":0,\"start\":0.0,\"end\":2.5,\"text\":\" One two.\",\"words\":[{\"word\":\" One\","
                        + "\"start\":0.0,\"end\":1.0,\"probability\":0.9},{\"word\":\" two.\",\"start\":1.0,\"end\":2.5}]}]}",
                "{\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"one two\",\"words\":[{\"word\":\"one\",\"start\":0.1,"
                        + "\"end\":0.4,\"speaker\":0,\"punctuated_word\":\"One\"}]}]}]}}",
                "{\"jobName\":\"a\",\"results\":{\"transcripts\":[{\"transcript\":\"One.\"}],\"items\":[{\"type\":\"pronunciation\","
                        + "\"start_time\":\"0.1\",\"end_time\":\"0.5\",\"alternatives\":[{\"content\":\"One\",\"confidence\":\"0.9\"}]},"
                        + "{\"type\":\"punctuation\",\"alternatives\":[{\"content\":\".\"}]}]}}",
                "{\"events\":[{\"tStartMs\":0,\"dDurationMs\":2000,\"segs\":[{\"utf8\":\"so\"},{\"utf8\":\" hello\",\"tOffsetMs\":500}]}]}"));
        seeds.put("html", List.of(
                "<!DOCTYPE html><html><body><cite>Ada:</cite><time>0:01</time><p>One two.</p><cite>Ben:</cite><time>0:05</time>"
                        + "<p>Three &amp; four.</p></body></html>"));
        seeds.put("markdown", List.of(
                "# The loom\n\n**Ada Lovelace:** One *two* [three](http://a.b/c).\n\n**Ben:** \\[00:01:02.03\\] Four.\n\n> Five\n"));
        seeds.put("text", List.of(
                "[00:01] Ada: One two.\n[00:04] Ben: Three.\n\n(0:09) Four. No stamps here.\n",
                "Ada Lovelace  00:12:34\nOne two three.\n\nBen  00:13:00\nFour.\n",
                "1. One sentence. Another one!\n\n2. And a third one without an end\n"));
        return seeds;
    }

    /** A text of a kind with a few things broken in it; bytes, for broken characters are part of it. */
    byte[] next(List<String> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes = mutated(bytes, seeds);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] mutated(byte[] bytes, List<String> seeds) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(4) == 0 ? 80 : 8));
        switch (random.nextInt(9)) {
            case 0:
                return spliced(bytes, from, to, new byte[0]);
            case 1:
                return spliced(bytes, from, from, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 2:
                return spliced(bytes, from, to, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 3:
                // Some of it many times over.
                byte[] again = new byte[(to - from) * (2 + random.nextInt(30))];
                for (int i = 0; i < again.length; i++) {
                    again[i] = bytes[from + i % (to - from)];
                }
                return spliced(bytes, from, to, again);
            case 4:
                return Arrays.copyOf(bytes, from);
            case 5:
                byte[] other = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.UTF_8);
                int begin = random.nextInt(other.length);
                return spliced(bytes, from, to, Arrays.copyOfRange(other, begin, other.length));
            case 6:
                byte[] one = bytes.clone();
                if (from < one.length) {
                    one[from] = (byte) random.nextInt(256);
                }
                return one;
            case 7:
                byte[] digits = bytes.clone();
                for (int i = from; i < to; i++) {
                    digits[i] = digits[i] >= '0' && digits[i] <= '9' ? (byte) ('0' + random.nextInt(10)) : digits[i];
                }
                return digits;
            default:
                return shuffled(bytes);
        }
    }

    /** The same lines in another order. */
    private byte[] shuffled(byte[] bytes) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
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
