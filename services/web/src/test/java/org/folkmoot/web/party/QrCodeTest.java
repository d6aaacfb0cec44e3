package org.folkmoot.web.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int SCALE = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    /** Read back by zxing's reader from pixels that we paint from the path, as a browser would. */
    @Test
    void canBeReadBack() throws Exception {
        String address = "https://folkmoot.example/party/join/K7QF3MPA";
        QrCode code = QrCode.of(address);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(painted(code))))
                        .getText())
                .isEqualTo(address);
    }

    @Test
    void leavesFourModulesQuietAround() {
        QrCode code = QrCode.of("https://folkmoot.example/party/join/K7QF3MPA");
        Matcher run = RUN.matcher(code.path());

        while (run.find()) {
            int start = Integer.parseInt(run.group(1));
            int row = Integer.parseInt(run.group(2));
            assertThat(start).isBetween(4, code.size() - 5);
            assertThat(row).isBetween(4, code.size() - 5);
            assertThat(start + Integer.parseInt(run.group(3))).isLessThanOrEqualTo(code.size() - 4);
        }
    }

    private static LuminanceSource painted(QrCode code) {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }
}
