package org.jalon.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Looks into a PDF as its readers do: a validator, a screen reader's order of text, the bookmarks. */
public final class Pdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] file;

    public Pdf(byte[] file) {
        this.file = file;
    }

    /** Every rule of PDF/UA-1 and PDF/A-2a is kept, as veraPDF reads them. */
    public void mustBeValid() {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            assertThat(violations(flavour)).as(flavour.toString()).isEmpty();
        }
    }

    public List<String> violations(PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its text in the order of reading; divided words are put together and lines are joined by one space. */
    public String text() {
        return rawText().replaceAll("[-\u00ad\u2010]\\R(?=\\p{Ll})", "").replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    public String rawText() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String title() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getDocumentInformation().getTitle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String language() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getDocumentCatalog().getLanguage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> bookmarks() {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves it in target/documents, to be looked at. */
    public Pdf keep(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/documents"));
            Files.write(folder.resolve(name + ".pdf"), file);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
