package org.redvest.command.honour.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.platform.QrPicture;
import org.springframework.stereotype.Component;

/**
 * A certificate to print (民政部令第67号 Art. 14: time, content and recording unit; 民发〔2015〕149号: who it is of, issuer, leader,
 * handler, contact, number and date), with the code by which it is verified and room for a seal.
 */
@Component
class CertificateDocument {

    private static final float TITLE = 20;
    private static final float BODY = 10;
    private static final float SMALL = 8;
    private static final float CODE = 85;
    private static final float LABELLED = 92;
    private static final float SEAL_WIDTH = 170;
    private static final float SEAL_HEIGHT = 110;

    /** Date, length, activity, recording unit: points of each. */
    private static final List<Float> COLUMNS = List.of(58f, 64f, 182f, Paper.WIDTH - 304);

    private final Fonts fonts;
    private final CertificateSettings settings;

    CertificateDocument(Fonts fonts, CertificateSettings settings) {
        this.fonts = fonts;
        this.settings = settings;
    }

    /** How many characters of a certificate no typeface has, so that 〓 stands in their place. */
    int lacking(CertificateIssued certificate, String name) {
        return Stream.concat(
                        Stream.of(
                                name,
                                certificate.purpose().value(),
                                certificate.issuer().value()),
                        certificate.lines().stream().flatMap(line -> Stream.of(
                                        line.activity(),
                                        line.category(),
                                        line.place(),
                                        line.organisation(),
                                        Objects.requireNonNullElse(line.successor(), Text.EMPTY))
                                .map(Text::value)))
                .mapToInt(fonts::lacking)
                .sum();
    }

    /**
     * The certificate as PDF/A.
     *
     * @param name the holder's, in clear
     */
    byte[] of(CertificateIssued certificate, String name) {
        Labels labels = Labels.of(certificate.language());
        String address = settings.publicAddress() + "/v/" + certificate.number();
        String title = labels.text("title");
        try (Paper paper = new Paper(fonts)) {
            paper.centred(title, TITLE);
            paper.skip(BODY);
            paper.code(QrPicture.of(address), labels.text("scan"), CODE, SMALL);
            facts(paper, labels, certificate, name);
            paper.skip(BODY);
            paper.table(
                    COLUMNS,
                    List.of(
                            labels.text("date"),
                            labels.text("length"),
                            labels.text("activity") + "\n" + labels.text("category") + " · " + labels.text("place"),
                            labels.text("unit") + "\n" + labels.text("leader")),
                    certificate.lines().stream().map(line -> row(labels, line)).toList(),
                    SMALL);
            paper.skip(BODY);
            notes(paper, labels, certificate, name, address);
            return paper.bytes(
                    title + " " + certificate.number(),
                    labels.tag(),
                    certificate.number() + " · " + address,
                    certificate.issuedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void facts(Paper paper, Labels labels, CertificateIssued certificate, String name)
            throws IOException {
        fact(paper, labels, "number", certificate.number().value());
        fact(paper, labels, "holder", name);
        fact(paper, labels, "volunteer", certificate.volunteerId().value());
        fact(
                paper,
                labels,
                "period",
                labels.text("period.value", labels.day(certificate.from()), labels.day(certificate.to())));
        if (certificate.organisationId() != null) {
            fact(
                    paper,
                    labels,
                    "scope",
                    nameOf(certificate.organisationId(), certificate.lines()).value());
        }
        fact(paper, labels, "purpose", certificate.purpose().value());
        fact(
                paper,
                labels,
                "total",
                labels.text(
                        "total.value",
                        String.valueOf(certificate.lines().size()),
                        labels.length(certificate.minutes()),
                        String.valueOf(certificate.minutes())));
        fact(paper, labels, "issuer", certificate.issuer().value());
        Subject handler = certificate.handler();
        fact(paper, labels, "handler", handler == null ? labels.text("handler.oneself") : handler.value());
        fact(paper, labels, "contact", certificate.contact().value());
        fact(paper, labels, "issued-on", labels.day(CivilTime.dateOf(certificate.issuedAt())));
    }

    /** It recorded some of the lines itself, or else took the place of whoever recorded any of them. */
    private static Text nameOf(OrganisationId organisation, List<CertifiedLine> lines) {
        return lines.stream()
                .filter(line -> line.organisationId().equals(organisation))
                .map(CertifiedLine::organisation)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(lines.getFirst().successor()));
    }

    private static void fact(Paper paper, Labels labels, String key, String text) throws IOException {
        paper.fact(labels.text(key), text, BODY, LABELLED, Paper.WIDTH - CODE - BODY);
    }

    private static List<String> row(Labels labels, CertifiedLine line) {
        Text successor = line.successor();
        String unit = successor == null
                ? line.organisation().value()
                : labels.text("unit.successor", line.organisation().value(), successor.value());
        return List.of(
                line.serviceDate().toString(),
                labels.length(line.minutes()),
                line.activity() + "\n" + line.category() + " · " + line.place(),
                unit + "\n" + line.leader());
    }

    private void notes(Paper paper, Labels labels, CertificateIssued certificate, String name, String address)
            throws IOException {
        paper.passage(labels.text("principle"), SMALL);
        paper.passage(labels.text("verify", address), SMALL);
        paper.passage(labels.text("hash", certificate.contentHash().value()), SMALL);
        paper.passage(labels.text("position", String.valueOf(certificate.position())), SMALL);
        int lacking = lacking(certificate, name);
        if (lacking > 0) {
            paper.passage(labels.text("replaced", String.valueOf(lacking)), SMALL);
        }
        paper.skip(BODY);
        paper.place(labels.text("seal"), SEAL_WIDTH, SEAL_HEIGHT, SMALL);
    }
}
