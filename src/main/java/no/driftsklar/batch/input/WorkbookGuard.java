package no.driftsklar.batch.input;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.driftsklar.catalogue.Text;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read, in bounded memory: it must not be larger than the limits, and have nothing in
 * it that would make a reader fill the memory or fetch something from elsewhere.
 */
final class WorkbookGuard {

    private static final int LONGEST_COLUMN_NAME = 3;
    private static final int SHARED_FORMULAS = 10_000;
    private static final int DEPTH = 100;

    private final XMLInputFactory xml = new InputFactoryImpl();
    private long unpacked;

    /** Why the workbook was refused, kept here because the XML reader wraps what its input throws in many ways. */
    private Text refusal;

    private WorkbookGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * Checks all parts of a workbook.
     *
     * @throws UnusableFileException when it cannot be read with bounded memory, or is no workbook
     */
    static void check(Path workbook) throws UnusableFileException {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip = ZipFile.builder().setPath(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (Unpacking unpacking = guard.new Unpacking(zip.getInputStream(part), part)) {
                    guard.checkPart(unpacking);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnusableFileException(guard.refusal != null ? guard.refusal : Reasons.notWorkbook(firstLine(e)));
        }
    }

    static String firstLine(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().findFirst().orElse("");
    }

    private void checkPart(Unpacking part) throws IOException, XMLStreamException {
        InputStream in = new BufferedInputStream(part, 1 << 16);
        in.mark(1);
        int first = in.read();
        in.reset();
        // what begins otherwise is no XML: a picture, a font
        if (first == '<' || first == 0xef || first == 0xfe || first == 0xff || first == 0) {
            checkXml(xml.createXMLStreamReader(in), part);
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void checkXml(XMLStreamReader part, Unpacking unpacking) throws IOException, XMLStreamException {
        boolean inRow = false;
        int cells = 0;
        int formulas = 0;
        int depth = 0;
        long text = 0;
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.DTD -> throw refused(Reasons.unusualWorkbook("DOCTYPE"));
                case XMLStreamConstants.CDATA -> throw refused(Reasons.unusualWorkbook("CDATA"));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(Reasons.unusualWorkbook("ENTITY"));
                case XMLStreamConstants.CHARACTERS -> text += part.getTextLength();
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    switch (part.getLocalName()) {
                        case "row" -> {
                            require(!inRow, "row in row");
                            inRow = true;
                            cells = 0;
                            text = 0;
                        }
                        case "c" -> {
                            cells++;
                            require(columnNameLength(part.getAttributeValue(null, "r")) <= LONGEST_COLUMN_NAME, "cell");
                        }
                        case "f" -> formulas += part.getAttributeValue(null, "ref") == null ? 0 : 1;
                        case "si", "xf", "numFmt", "sheet", "Relationship", "Override" -> unpacking.requireSmall();
                        default -> { }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inRow &= !part.getLocalName().equals("row");
                }
                default -> { }
            }
            require(depth < DEPTH, "depth");
            require(formulas < SHARED_FORMULAS, "shared formulas");
            if (inRow && cells > Limits.COLUMNS) {
                throw refused(Reasons.tooManyColumns());
            }
            if (inRow && text > Limits.RECORD_CHARACTERS) {
                throw refused(Reasons.recordTooLong());
            }
        }
        part.close();
    }

    private static int columnNameLength(String reference) {
        int length = 0;
        while (reference != null && length < reference.length() && !Character.isDigit(reference.charAt(length))) {
            length++;
        }
        return length;
    }

    private void require(boolean usual, String what) throws IOException {
        if (!usual) {
            throw refused(Reasons.unusualWorkbook(what));
        }
    }

    private IOException refused(Text reason) {
        refusal = reason;
        return new IOException(reason.en());
    }

    /** Counts what comes out of a part, and how far its tags are apart, since a reader holds what lies between them. */
    private final class Unpacking extends FilterInputStream {

        private static final int ENOUGH_FOR_RATIO = 1 << 20;

        private final ZipArchiveEntry part;
        private long size;
        private long sinceTag;

        Unpacking(InputStream in, ZipArchiveEntry part) throws IOException {
            super(in);
            this.part = part;
            refuseIf(part.getSize() > Limits.WORKBOOK_BYTES);
        }

        /** For a part of which a reader holds the whole in memory. */
        void requireSmall() throws IOException {
            refuseIf(size > Limits.WORKBOOK_WORDS_BYTES);
        }

        private void refuseIf(boolean tooLarge) throws IOException {
            if (tooLarge) {
                throw refused(Reasons.workbookTooLarge());
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            size += Math.max(0, read);
            unpacked += Math.max(0, read);
            for (int i = 0; i < read; i++) {
                sinceTag = bytes[offset + i] == '<' ? 0 : sinceTag + 1;
            }
            refuseIf(unpacked > Limits.WORKBOOK_BYTES || sinceTag > Limits.RECORD_CHARACTERS && !isPicture()
                    || size > ENOUGH_FOR_RATIO && size / Limits.WORKBOOK_RATIO > part.getCompressedSize());
            return read;
        }

        private boolean isPicture() {
            return part.getName().contains("/media/") || part.getName().endsWith(".bin");
        }
    }
}
