package org.handrail.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the disk under a folder has room to start. */
public final class Disk {

    /** An empty system with its logs stays well under this, in bytes: 1 GiB. */
    public static final long NEEDED = 1L << 30;

    private Disk() {}

    /** Refuses a disk with less than {@code needed} bytes free. */
    public static void mustHold(Path folder, long needed) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new Refusal("The disk under " + folder + " has " + mebibytes(free) + " MiB free; Handrail needs "
                        + mebibytes(needed) + ". Make room, or put the data elsewhere (--data DIR).");
            }
        } catch (IOException unknown) {
            throw new Refusal(
                    "The disk under " + folder + " cannot be asked for its free space: " + unknown.getMessage());
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
