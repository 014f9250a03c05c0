package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.digestif.error.TranscriptException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice as much of what parsers stumble over takes twice as much to read, not four times. What is compared is the memory that
 * reading asks for, since it is the same on every machine; {@link #main} compares times.
 */
class LinearTest {
    private static final int SMALL = 40_000;
    /** A list that grows, a table that doubles: a little more than twice is still twice. */
    private static final double MOST = 2.9;

    /** What comes once, and what comes over and over behind it. */
    record Pattern(String before, String again) {
        byte[] bytes(int length) {
            StringBuilder text = new StringBuilder(before);
            while (text.length() < length) {
                text.append(again);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return (before.length() > 30 ? before.substring(before.length() - 30) : before)
                            .replace("\n", "\\n")
                            .replace("\r", "\\r")
                    + " + "
                    + again.replace("\n", "\\n").replace("\r", "\\r").replace("\u0000", "\\0");
        }
    }

    static Stream<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne. ";
        for (String again : List.of(
                "<",
                "<v ",
                "<v a>",
                "<c>",
                "</c>",
                "<ruby><rt>",
                "<ruby>a<rt>",
                "<00:00:01.500>",
                "<00:00:01.500>a ",
                "&",
                "&a",
                "&amp",
                "&lt;",
                "{\\",
                "-->\n",
                "\n\nb",
                "x\n\nNOTE a\n\n",
                "x\n\nb\n\nNOTE a\n\n",
                "\n\n1\n\n2\n\n",
                "\r",
                "\r\r\n",
                "a:",
                "Ada: b\n",
                ">> ",
                "- a\n",
                "no ",
                "no no yes ",
                "[",
                "(a) ",
                "[a] ",
                "a\n\n00:03.000 --> 00:04.000\na b\nc d\n",
                "\n\n00:02.000 --> 00:01.000\nTwo.",
                "\n\n00:02.000 --> 00:03.000\n<v A>Two.\n<v B>Three.",
                "話",
                "話。",
                "a",
                "\n\n00:02.000 -->",
                "\u0000")) {
            patterns.add(new Pattern(vtt, again));
            patterns.add(new Pattern("1\n00:00:01,000 --> 00:00:02,000\nOne. ", again));
        }
        String tt = "<tt><body><p begin='1s' end='2s'>One. ";
        for (String again : List.of(
                "&amp;",
                "<br/>",
                "<span begin='1s'>a</span>",
                "<span>",
                "<!--a-->",
                "<![CDATA[a]]>",
                "&#65;",
                "</p><p begin='2s' end='3s'>a",
                "a\n",
                "<?a?>",
                "&b;",
                "<![CDATA[")) {
            patterns.add(new Pattern(tt, again));
            patterns.add(new Pattern("<transcript><text start='1'>One. ", again));
        }
        patterns.add(new Pattern("<tt><head><metadata><title>", "a&amp;"));
        patterns.add(new Pattern("<tt><head><metadata><agent id='a'><name>", "a&amp;"));
        patterns.add(new Pattern("<tt ", "a='b' "));
        patterns.add(new Pattern("", "<!a>"));
        patterns.add(new Pattern("", "<!a[>"));
        patterns.add(new Pattern("", "<!-- "));
        patterns.add(new Pattern("", "<?a?>"));
        for (String again : List.of(
                "<sync start=1>",
                "<p",
                "<p>",
                "<p class=a>b",
                "<pre>",
                "<!--",
                "<sync start=1><p class=a>b\n",
                "<sync",
                "start=")) {
            patterns.add(new Pattern("<sami><sync start=1><p>One. ", again));
        }
        for (String again : List.of(
                "[00:01.00]", "[00:01.00]a ", "\n[00:01.00]a", "[00:01.00", "<00:01.00>a ", "\n[a:b]", "[", ":")) {
            patterns.add(new Pattern("[00:01.00]One. ", again));
            patterns.add(new Pattern("[00:01.00]", again));
        }
        for (String again : List.of("{y:", "{y:i}", "|", "/", "\n{1}{2}a", "\n{1}{", "{1}{2}")) {
            patterns.add(new Pattern("{1}{1}25\n{1}{2}One. ", again));
        }
        for (String again : List.of("0:00:02.000,0:00:03.000\n", "[br]", ",", "a\n\n", "0:00:01.000,")) {
            patterns.add(new Pattern("0:00:01.000,0:00:02.000\nOne. ", again));
        }
        for (String again : List.of(
                "[",
                "{",
                "[{\"start\":1,\"end\":2,\"text\":\"a\"},",
                "{\"start\":1,\"end\":2,\"text\":\"a\"},",
                "\"",
                "\"a\",",
                "{\"a\":",
                "1,",
                "\\")) {
            patterns.add(new Pattern("[{\"start\":0,\"end\":1,\"text\":\"One.\"},", again));
            patterns.add(new Pattern("{\"segments\":[", again));
            patterns.add(new Pattern("{\"results\":{\"items\":[", again));
        }
        for (String again : List.of(
                "<cite>A:</cite><p>b</p>", "<p>", "<b>A:</b> b<br>", "<div>", "<a href=", "<!--", "&", "</p>")) {
            patterns.add(new Pattern("<html><body><cite>Ada:</cite><time>0:01</time><p>One.</p>", again));
        }
        for (String again : List.of(
                "**",
                "**A:** b\n\n",
                "[a](b)",
                "[",
                "![",
                "](",
                "*a",
                "_",
                "`",
                "> ",
                "# ",
                "\\",
                "- a\n",
                "|a",
                "[00:01] A: b\n",
                "A  00:12:34\n",
                "(0:01) ",
                "1. a\n",
                "a ",
                "\t",
                "\n\n",
                "[[",
                "A: ")) {
            patterns.add(new Pattern("**Ada:** One.\n\n**Ben:** Two.\n\n", again));
            patterns.add(new Pattern("Ada: One.\n\nBen: Two.\n\n", again));
        }
        return patterns.stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void twiceAsMuch_takesTwiceTheMemory(Pattern pattern) {
        read(pattern.bytes(SMALL));
        long once = allocated(pattern.bytes(SMALL));
        long twice = allocated(pattern.bytes(2 * SMALL));

        assertThat((double) twice).isLessThan(MOST * once + 500_000);
    }

    private static long allocated(byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        read(bytes);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void read(byte[] bytes) {
        try {
            Transcript.read(bytes, "x");
        } catch (TranscriptException e) {
            assertThat(e).hasMessageContaining("x");
        }
    }

    /** Prints how processor time grows where input grows fourfold; more than about five times is worth a look. */
    public static void main(String[] args) {
        int small = args.length > 0 ? Integer.parseInt(args[0]) : 250_000;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Pattern pattern : patterns().toList()) {
            long[] times = new long[2];
            read(pattern.bytes(small / 4));
            for (int i = 0; i < 2; i++) {
                byte[] bytes = pattern.bytes(i == 0 ? small : 4 * small);
                long before = threads.getCurrentThreadCpuTime();
                read(bytes);
                times[i] = threads.getCurrentThreadCpuTime() - before;
            }
            double ratio = (double) times[1] / times[0];
            System.out.printf(
                    "%s %5.1f  %6.0f ms  %s%n",
                    ratio > 6 && times[1] > 200_000_000 ? "!" : " ", ratio, times[1] / 1e6, pattern);
        }
    }
}
