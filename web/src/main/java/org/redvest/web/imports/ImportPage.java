package org.redvest.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.alliance.query.Alliances;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportPreview;
import org.redvest.api.exchange.imports.ImportState;
import org.redvest.api.exchange.imports.ImportView;
import org.redvest.api.exchange.imports.Overnight;
import org.redvest.api.exchange.imports.OwnImports;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Renewal;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.service.annotation.GetExchange;

/** Imports: which there are, a file looked at and sent, and what became of it. */
@Controller
class ImportPage {

    private static final int ROWS = 20;
    private static final int MOST = 500;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** What the API takes beside the file. */
    private static final List<String> FIELDS = List.of(
            "consentForm",
            "consentGivenOn",
            "consentScanSha256",
            "purposes",
            "overnight",
            "alliance",
            "scheme",
            "records");

    /** What the API tells of imports. */
    interface Queries {

        @GetExchange("/imports")
        OwnImports own(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

        @GetExchange("/imports/{id}")
        ImportView one(@PathVariable String id);

        @GetExchange("/alliances")
        Alliances alliances(@RequestParam int limit);

        @GetExchange("/points-schemes")
        PointsSchemesView schemes();
    }

    private final Queries queries;
    private final Ledger ledger;

    ImportPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/desk/imports")
    String show(
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OwnImports own = queries.own(Typed.orNull(cursor), ROWS);
        model.addAttribute(
                "kinds",
                Arrays.stream(ImportKind.values())
                        .filter(kind -> maySend(me, kind))
                        .toList());
        model.addAttribute("own", own);
        model.addAttribute("next", Links.next(frame, own.nextCursor()));
        return "imports/list";
    }

    private static boolean maySend(SignedIn me, ImportKind kind) {
        if (kind == ImportKind.NATIONAL_EXPORT) {
            return me.is("city-officer") && me.mayInTheWholeCity(kind.power());
        }
        return me.may(kind.power()) && (!kind.isOfOffices() || me.isAnyOf("city-officer", "district-officer"));
    }

    @GetMapping("/desk/imports/new/{kind}")
    String choose(@PathVariable String kind, @Visitor SignedIn me, Model model) {
        ImportKind asked = require(kind);
        model.addAttribute("kind", asked);
        model.addAttribute(
                "forms",
                Arrays.stream(ConsentForm.values()).filter(ConsentForm::onPaper).toList());
        model.addAttribute("purposes", ConsentPurpose.values());
        model.addAttribute("overnights", Overnight.values());
        model.addAttribute("wholes", wholes(asked));
        return "imports/new";
    }

    private static ImportKind require(String kind) {
        return ImportKind.at(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a file of this kind is a part of, by number: alliances for their members, schemes for deposits. */
    private Map<String, String> wholes(ImportKind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (kind) {
            case ALLIANCE_MEMBERS ->
                queries.alliances(MOST)
                        .alliances()
                        .forEach(one -> names.put(one.allianceId().value(), one.name()));
            case DEPOSITS ->
                queries.schemes()
                        .schemes()
                        .forEach(one -> names.put(one.schemeId().value(), one.name()));
            default -> {
                // a file of its own
            }
        }
        return names;
    }

    @GetMapping("/desk/imports/new/{kind}/template.csv")
    ResponseEntity<String> template(@PathVariable String kind, @Visitor SignedIn me) {
        ImportKind asked = require(kind);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asked.address() + ".csv")
                                .build()
                                .toString())
                .body(asked.template());
    }

    @PostMapping(path = "/desk/imports/new/{kind}", params = "step=look")
    String look(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute(
                "preview",
                ledger.ask(
                        ImportPreview.class,
                        resource(file),
                        fields(typed),
                        "/imports/{kind}/previews",
                        require(kind).address()));
        return choose(kind, me, model);
    }

    @PostMapping("/desk/imports/new/{kind}")
    String send(
            @PathVariable String kind,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            @Visitor SignedIn me) {
        return "redirect:/desk/imports/"
                + ledger.upload(
                                key,
                                resource(file),
                                fields(typed),
                                "/imports/{kind}",
                                require(kind).address())
                        .id();
    }

    /** A form that is sent again after it expired has no file any more, and is told so as one of which none was chosen. */
    private static Resource resource(@Nullable MultipartFile file) {
        return file == null ? new NoFile() : file.getResource();
    }

    /** A part of a form for a file, without one. */
    private static final class NoFile extends ByteArrayResource {

        NoFile() {
            super(new byte[0]);
        }

        @Override
        public String getFilename() {
            return "";
        }
    }

    private static MultiValueMap<String, String> fields(MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String field : FIELDS) {
            typed.getOrDefault(field, List.of()).stream()
                    .map(Typed::orNull)
                    .filter(Objects::nonNull)
                    .forEach(value -> fields.add(field, value));
        }
        return fields;
    }

    @GetMapping("/desk/imports/{id}")
    String follow(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response, Model model) {
        ImportView one = queries.one(id);
        if (one.state() == ImportState.RUNNING) {
            Renewal.soon(response);
        }
        model.addAttribute("one", one);
        return "imports/one";
    }

    /** As the API gives it. */
    @GetMapping("/desk/imports/{id}/rejections.csv")
    void rejections(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "rejections.csv", "/imports/{id}/rejections", id);
    }
}
