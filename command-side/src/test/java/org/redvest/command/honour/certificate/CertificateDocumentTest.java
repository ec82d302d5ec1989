package org.redvest.command.honour.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The paper, as somebody reads it, and as an archive takes it. */
class CertificateDocumentTest {

    private static final int DPI = 150;
    private static final String NAME = "阿依古丽·买买提";

    private final Fonts fonts = new Fonts();
    private final CertificateDocument document = new CertificateDocument(fonts, Issued.SETTINGS);

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    @Test
    void saysWhatTheDecreeWantsOnIt() throws IOException {
        String text = text(document.of(Issued.of(2), NAME));

        assertThat(text)
                .contains(
                        "志愿服务记录证明",
                        "7QK2-M0XZ-4TDN-93H7",
                        NAME,
                        "vol-00000000-0000-0001-0000-000000000001",
                        "2026年1月1日至2026年6月30日",
                        "入党材料",
                        "2条记录，5小时（300分钟）",
                        "厦门市志愿服务联合会",
                        "本人自助办理",
                        "0592-12345",
                        "2026年7月1日",
                        "2026-01-03",
                        "2小时30分钟",
                        "“洁净家园”环境整治第1期",
                        "演武社区公共区域",
                        "思明区城市义工协会（现由厦门市志愿服务联合会承继）",
                        "vol-00000000-0000-0001-0000-000000000002",
                        "https://volunteers.example.org/v/7QK2-M0XZ-4TDN-93H7",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "账本位置：4711",
                        "（盖章处）",
                        "1/1")
                .doesNotContain("〓");
    }

    @Test
    void saysWhoseRecordsAloneItHoldsWhoeverRecordedTheOldest() throws IOException {
        String scope = "记录范围厦门市志愿服务联合会";

        assertThat(text(document.of(Issued.ofFederation(Issued.byAssociation(), Issued.byFederation()), NAME)))
                .contains(scope);
        assertThat(text(document.of(Issued.ofFederation(Issued.byAssociation()), NAME)))
                .contains(scope);
        assertThat(text(document.of(Issued.of(1), NAME))).doesNotContain("记录范围");
    }

    @Test
    void isLaidOutInEnglishToo() throws IOException {
        assertThat(text(document.of(Issued.of(1, "a post", CertificateLanguage.ENGLISH), NAME)))
                .contains("Recordofvolunteerservice", NAME, "1Jan2026to30Jun2026", "2h30min", "(Seal)")
                .doesNotContain("证明编号");
    }

    @Test
    void goesOnOverPagesWithItsHeadAndANumberOnEach() throws IOException {
        try (PDDocument read = Loader.loadPDF(document.of(Issued.of(500), NAME))) {
            int pages = read.getNumberOfPages();
            assertThat(pages).isBetween(10, 30);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read)).contains("活动名称", page + " / " + pages);
            }
            String whole = text(document.of(Issued.of(500), NAME));
            assertThat(IntStream.rangeClosed(1, 500).mapToObj(number -> "环境整治第" + number + "期"))
                    .allSatisfy(line -> assertThat(whole).contains(line));
            for (PDPage page : read.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            }
        }
    }

    @Test
    void bringsItsTypefacesAlong() throws IOException {
        try (PDDocument read = Loader.loadPDF(document.of(Issued.of(2), NAME))) {
            for (PDPage page : read.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).containsAnyOf("DroidSansFallback", "LiberationSans");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void isPdfA(int records) throws Exception {
        byte[] pdf = document.of(Issued.of(records), "䶮𬱖·Ångström");

        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    /** Of names, and CJK extension A has most of them; what is rarer still is not lost, for the credential has it. */
    @Test
    void showsWhatNoTypefaceHasAsAGetaAndSaysSo() throws IOException {
        CertificateIssued certificate = Issued.of(1);

        assertThat(document.lacking(certificate, "龚䶮")).isZero();
        assertThat(document.lacking(certificate, "王𬱖")).isEqualTo(1);
        assertThat(text(document.of(certificate, "王𬱖"))).contains("王〓", "以“〓”代替，共1处");
    }

    @Test
    void hasACodeThatLeadsToItsVerification() throws Exception {
        try (PDDocument read = Loader.loadPDF(document.of(Issued.of(2), NAME))) {
            BufferedImage picture = new PDFRenderer(read).renderImageWithDPI(0, DPI);
            int width = picture.getWidth() / 4;
            int height = picture.getHeight() / 4;
            int[] pixels = picture.getRGB(picture.getWidth() - width, 0, width, height, null, 0, width);
            String address = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
            assertThat(address).isEqualTo("https://volunteers.example.org/v/7QK2-M0XZ-4TDN-93H7");
        }
    }

    @Test
    void isTheSameByteForByteWheneverItIsMade() {
        for (CertificateIssued certificate : List.of(Issued.of(1), Issued.of(40))) {
            assertThat(document.of(certificate, NAME)).isEqualTo(document.of(certificate, NAME));
        }
    }
}
