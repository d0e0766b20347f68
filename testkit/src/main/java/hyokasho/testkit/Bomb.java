package hyokasho.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Little data that inflates to much. A deflated block that ends with a full flush stands for itself wherever it is put, so
 * that one block said again and again makes gigabytes in no time. The checksum at the end is not right; nobody gets so far.
 */
final class Bomb {

    private static final int BLOCK = 1 << 20;

    private Bomb() {}

    /** For FlateDecode: {@code unit} again and again, {@code mebibytes} long. */
    static byte[] of(String unit, int mebibytes) {
        byte[] plain = Pdf.bytes(unit.repeat(BLOCK / unit.length()));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        byte[] buffer = new byte[BLOCK];
        int first = deflater.deflate(buffer, 0, BLOCK, Deflater.FULL_FLUSH);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(buffer, 0, first);
        deflater.setInput(plain);
        byte[] block = Arrays.copyOf(buffer, deflater.deflate(buffer, 0, BLOCK, Deflater.FULL_FLUSH));
        for (int i = 1; i < mebibytes; i++) {
            bomb.writeBytes(block);
        }
        deflater.finish();
        bomb.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return bomb.toByteArray();
    }

    /** For FlateDecode and then RunLengthDecode: {@code character} again and again, {@code mebibytes} long. */
    static byte[] ofRuns(char character, int mebibytes) {
        return of("\u0081" + character, Math.max(1, mebibytes / 64));
    }

    /** {@code plain} deflated. */
    static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
