package org.jalon.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Turns a template and its facts into a PDF that screen readers read out (PDF/UA-1) and archives keep (PDF/A-2a). Nothing
 * is fetched from anywhere meanwhile, whatever a text asks for.
 */
@Component
class PdfWriter {

    private static final Locale FRENCH = Locale.forLanguageTag("fr-BE");

    /** An engine of its own: as a bean it would take the place of the one that renders the pages. */
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    private final String style = Resources.text("document.css");
    private final Hyphenation hyphenation =
            new Hyphenation(Resources.text("hyph-fr.pat.txt").lines().toList());
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfWriter() {
        // what it would say quotes the page, and the page is confidential; what goes wrong is thrown
        XRLog.setLoggingEnabled(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("document/");
        resolver.setSuffix(".html");
        resolver.setResolvablePatterns(Set.of("*"));
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.addTemplateResolver(resolver);
    }

    /**
     * @param template name of a file in the folder document, without its ending
     */
    byte[] write(String template, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("style", style);
        String page = templates.process(template, new Context(FRENCH, all));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colours)
                    .useHyphenation(hyphenation)
                    .withProducer("Jalon")
                    .withHtmlContent(page, null)
                    .toStream(pdf);
            Face.addAllTo(builder, document);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, type) -> false, when);
            }
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
