package org.jalon.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face that the documents are set in, embedded as far as it is used. */
final class Face {

    private static final String TEXT = "Noto Sans";

    private static final Face REGULAR = new Face(TEXT, 400, FontStyle.NORMAL, "NotoSans-Regular.ttf");
    /** For the signs that the others lack: arrows, ticks, Arabic, Hebrew, faces that smile. */
    private static final Face SIGNS = new Face("DejaVu Sans", 400, FontStyle.NORMAL, "DejaVuSans.ttf");

    private static final List<Face> ALL =
            List.of(REGULAR, new Face(TEXT, 700, FontStyle.NORMAL, "NotoSans-Bold.ttf"), SIGNS);

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] file;
    private final CmapLookup glyphs;

    private Face(String family, int weight, FontStyle style, String file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = Resources.bytes("fonts/" + file);
        this.glyphs = glyphs(this.file);
    }

    private static CmapLookup glyphs(byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Ligatures are left out: looking for them takes nine tenths of the time that a document takes. */
    private PDFont load(PDDocument document) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            document.registerTrueTypeFontForClosing(font);
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("A face cannot be read", e);
    }

    /** Whether some face has a picture of that character. */
    static boolean canShow(int codePoint) {
        return REGULAR.has(codePoint) || SIGNS.has(codePoint);
    }

    private boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Gives a document that is about to be written all faces. */
    static void addAllTo(PdfRendererBuilder builder, PDDocument document) {
        ALL.forEach(face ->
                builder.useFont(new PDFontSupplier(face.load(document)), face.family, face.weight, face.style, true));
    }
}
