package io.digestif.transcript;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Prints how many milliseconds it takes to read a file of captions once warm: into cues as others do, and into sentences;
 * by the clock at best, and of all processors with what collects garbage.
 */
public final class ReadVtt {
    private static final int WARM = 1500;
    private static final int MEASURED = 101;

    private ReadVtt() {}

    private interface Reading {
        int size() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        WebVttReader reader = new WebVttReader();
        print("cues", () -> reader.read(Decoding.decode(Files.readAllBytes(file))).cues().size());
        print("sentences", () -> Transcript.read(file).utterances().size());
    }

    private static void print(String what, Reading reading) throws IOException {
        for (int i = 0; i < WARM; i++) {
            reading.size();
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        double[] times = new double[MEASURED];
        int size = 0;
        for (int i = 0; i < MEASURED; i++) {
            long begin = System.nanoTime();
            size = reading.size();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        double used = (system.getProcessCpuTime() - processor) / 1e6 / MEASURED;
        Arrays.sort(times);
        System.out.println(what + "\t" + times[0] + "\t" + used + "\t" + size);
    }
}
