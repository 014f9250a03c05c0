package io.digestif.extract;

import io.digestif.transcript.Transcript;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What Readability sees of each sentence of some talks, tab-separated: talk, its language, key of the sentence, one value a sign, wording. */
final class Signs {
    private Signs() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print("talk\tlanguage\tsentence");
        for (Readability.Sign sign : Readability.Sign.values()) {
            out.print("\t" + sign);
        }
        out.println("\twording");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String file : args) {
            Talk talk = new Talk(Transcript.read(Path.of(file)));
            Readability readability = new Readability(talk, new Pointers(talk), new Wholeness(talk));
            for (Sentence sentence : talk.sentences()) {
                byte[] key = sha.digest(sentence.printed().getBytes(StandardCharsets.UTF_8));
                out.print(Path.of(file).getFileName() + "\t" + talk.language() + "\t" + HexFormat.of().formatHex(key, 0, 6));
                for (Readability.Sign sign : Readability.Sign.values()) {
                    out.print("\t" + readability.value(sign, sentence));
                }
                out.println("\t" + String.join("|", Wording.of(talk, sentence)));
            }
        }
        out.flush();
    }
}
