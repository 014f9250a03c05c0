package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The odd files that players and converters are tested with, where they are at hand: each utterance's times, words, last word. */
class PlayersTest {
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            expected("subrip/empty", "refused"),
            expected("webvtt/empty", "refused"),
            expected(
                    "subrip/typical",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_extra_blank_line",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_missing_sequence",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_utf16be",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_utf16le",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_with_byte_order_mark",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_bad_timestamps",
                    "0-1.234 5 subtitle.; 2.345-3.456 8 places).; 7204.567-7208.9 8 places)."),
            expected(
                    "subrip/typical_missing_timecode",
                    "0-1.234 5 subtitle.; ~1.234-3602.9 5 subtitle.; ~3602.9-7204.567 5 line.; 7204.567-7208.901 5 subtitle.; 7208.901-7210.901 5 subtitle.; 7212.901-7215.423 5 subtitle."),
            expected(
                    "subrip/typical_negative_timestamps",
                    "~0-2401.522 5 subtitle.; ~2401.522-4803.044 5 subtitle.; ~4803.044-7204.567 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_no_hours_and_millis",
                    "0-1.234 5 subtitle.; 2-2.451 5 subtitle.; 2.467-3 5 line.; 7204.567-7208.901 5 subtitle."),
            expected(
                    "subrip/typical_unexpected_end",
                    "0-1.234 5 subtitle.; 2.345-2.846 5 subtitle.; 2.864-3.456 5 line."),
            expected(
                    "subrip/typical_with_tags",
                    "0-1.234 5 subtitle.; 2.345-2.838 5 subtitle.; 2.856-3.456 5 line.; 4.567-8.901 5 subtitle.; 9.567-12.901 15 bracket.; 13.567-14.901 9 tags.; 15.567-15.901 4 lines.; 16.567-16.901 4 line.; 17.567-17.901 4 line.; 18.567-18.901 4 line.; 19.567-19.901 4 line.; 20.567-20.901 4 line.; 21.567-22.901 4 line.; 23.567-23.901 4 line.; 24.567-24.901 4 line."),
            expected("webvtt/typical", "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle."),
            expected("webvtt/typical_with_comments", "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle."),
            expected("webvtt/typical_with_identifiers", "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle."),
            expected("webvtt/with_bom", "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle."),
            expected(
                    "webvtt/typical_with_bad_timestamps",
                    "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle.; 3.456-5.678 7 dots).; 6.789-7.789 7 timestamp).; 7.789-8.789 8 places).; 9.789-10.78 8 places)."),
            expected("webvtt/with_bad_cue_header", "0-1.234 5 subtitle.; 1.234-3.456 5 subtitle.; 4-5 5 subtitle."),
            expected("webvtt/with_consecutive_cues", "0-1.234 5 subtitle.; 1.234-3.456 5 subtitle."),
            expected(
                    "webvtt/with_css_complex_selectors",
                    "0-1.001 8 violet.; 2-2.001 5 courier.; 2.5-2.501 6 bold.; 4-4 1 This; 4-4 Strider Trancos: 3 bold.; 4-4 1 This; 4-4.001 Strider Trancos: 3 bold.; 5-5 2 is; 5-5 Pipo: 1 specific; 5-5.001 Robert: 5 italic"),
            expected(
                    "webvtt/with_css_styles",
                    "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle.; 20-20.31 3 a; 20.31-21 Mary: 3 element; 25-26.23 LaGord: 4 idiot; 26.23-28 The Frog: 5 guts"),
            expected("webvtt/with_css_text_combine_upright", "0-4 6 digits"),
            expected(
                    "webvtt/with_font_size",
                    "0-2 6 4.4em.; 2.1-2.4 5 unit.; 2.5-4 6 unit!; 4.5-6 5 unit!; 6.1-6.4 5 value.; 6.5-8 8 unit."),
            expected(
                    "webvtt/with_overlapping_timestamps",
                    "0-3 7 seconds.; 1-2 6 second.; 4-5 7 seconds.; 5-7 12 second."),
            expected(
                    "webvtt/with_positioning",
                    "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle.; 4-5 5 subtitle.; 6-7 5 subtitle.; 8-9 5 subtitle.; 10-11 5 subtitle.; 12-13 5 subtitle.; 14-15 5 subtitle."),
            expected("webvtt/with_rubies", "1-2 4 over-ruby.; 3-6 8 base1base2base3.; 7-8 6 text."),
            expected(
                    "webvtt/with_tags",
                    "0-1.234 5 subtitle.; 2.345-3.456 5 subtitle.; 4-5 5 subtitle.; 6-7 5 &subtitle."),
            expected("webvtt/with_vertical", "0-5 13 horizontal)"),
            expected("webvtt/with_wide_unicode_chars_and_cr_endings", "0-1.234 0 😛"),
            expected("webvtt/with_x-timestamp-map_header", "958715.679-958718.276 6 two"),
            expected("go-astisub/broken-1-in.vtt", "- 1 BROKENVTT"),
            expected(
                    "go-astisub/example-in-carriage-return.srt",
                    "0-3.766 14 other?; 3.767-4.944 2 true.; 5.042-14.066 23 matter."),
            expected(
                    "go-astisub/example-in-carriage-return.vtt",
                    "0-3.766 14 other?; 3.767-4.944 2 true.; 5.042-14.066 23 matter."),
            expected("go-astisub/example-in-html-entities.srt", "0.331-3.75 11 followed.; 4.101-9.675 8 these."),
            expected("go-astisub/example-in-html-entities.vtt", "0.331-3.75 11 followed.; 4.101-9.675 8 these."),
            expected("go-astisub/example-out-html-entities.srt", "0.331-3.75 11 followed.; 4.101-9.675 8 these."),
            expected("go-astisub/example-out-html-entities.vtt", "0.331-3.75 11 followed.; 4.101-9.675 8 these."),
            expected(
                    "go-astisub/example-in-non-utf8.srt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-in-non-utf8.vtt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-in.srt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-in.vtt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-out.srt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-out.vtt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/missing-sequence-in.srt",
                    "99-101.04 0 rumbling); 124.08-127.12 MAN: 6 here?; 132.16-135.2 MAN: 4 horrible.; 140.24-142.28 MAN: 3 balls.; 148.32-151.36 MAN: 6 shithole.; 151.4-153.44 MAN: 0 melody)"),
            expected(
                    "go-astisub/example-in-styled.srt",
                    "17.985-20.521 0 music]; 47.115-48.282 0 [ticks]; 58.192-59.727 0 music]; 61.662-63.063 0 barking]; 86.787-89.523 0 [beeping]; 89.59-90.442 0 [automated]; 90.519-91.992 4 7:35.'; 480-660 19 item; 720-780 3 100"),
            expected(
                    "go-astisub/example-out-styled.srt",
                    "17.985-20.521 0 music]; 47.115-48.282 0 [ticks]; 58.192-59.727 0 music]; 61.662-63.063 0 barking]; 86.787-89.523 0 [beeping]; 89.59-90.442 0 [automated]; 90.519-91.992 4 7:35.'; 480-660 19 item; 720-780 3 100"),
            expected(
                    "go-astisub/example-out-styled.vtt",
                    "17.985-20.521 0 music]; 47.115-48.282 0 [ticks]; 58.192-59.727 0 music]; 61.662-63.063 0 barking]; 86.787-89.523 0 [beeping]; 89.59-90.442 0 [automated]; 90.519-91.992 4 7:35.'; 480-660 19 item; 720-780 3 100"),
            expected("mantas-done/lrc.lrc", "8.62-23.903 36 second"),
            expected("mantas-done/srt.srt", "137.4-140.4 8 Coruscant.; 3740.5-3742.5 3 Lieutenant."),
            expected("mantas-done/vtt.vtt", "137.4-140.4 8 Coruscant.; 3740.5-3742.5 3 Lieutenant."),
            expected(
                    "mantas-done/srt_for_public_interface_test.srt",
                    "137.44-140.375 8 Coruscant.; 140.476-142.501 3 Lieutenant."),
            expected("mantas-done/utf16.srt", "0-1 4 زيرنويس"),
            expected("mantas-done/vtt_with_html.vtt", "0-10 6 Montpellier"),
            expected("mantas-done/vtt_with_missing_text.vtt", "0-3 2 three"),
            expected("mantas-done/vtt_with_multiple_new_lines.vtt", "0-3 3 three"),
            expected("mantas-done/vtt_with_name.vtt", "9-11 Roger Bingham: 6 City"),
            expected("mantas-done/vtt_with_styles.vtt", "0-10 2 world."),
            expected("mantas-done/vtt_without_hours_in_timestamp.vtt", "0-10 5 decades"));

    @Test
    void oddFile_isReadAsItsEyeReads() throws IOException {
        int files = 0;
        for (String folder : List.of("webvtt/players", "srt")) {
            for (Path file : SharedData.files(folder)) {
                String name = file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
                assertThat(read(file)).as(name).isEqualTo(EXPECTED.getOrDefault(name, "not expected"));
                files++;
            }
        }
        assertThat(files).isEqualTo(EXPECTED.size());
    }

    private static Map.Entry<String, String> expected(String file, String utterances) {
        return Map.entry(file, utterances);
    }

    private static String read(Path file) {
        try {
            return String.join("; ", lines(Transcript.read(file)));
        } catch (TranscriptException e) {
            return "refused";
        }
    }

    static List<String> lines(Transcript talk) {
        List<String> times = Lines.times(talk);
        return talk.utterances().stream()
                .map(u -> times.get(u.index()) + " "
                        + u.speaker().map(s -> s.name() + ": ").orElse("") + u.words() + " "
                        + u.text().substring(u.text().lastIndexOf(' ') + 1))
                .toList();
    }
}
