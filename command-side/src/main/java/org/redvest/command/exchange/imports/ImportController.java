package org.redvest.command.exchange.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportPreview;
import org.redvest.api.exchange.imports.ImportView;
import org.redvest.api.exchange.imports.Overnight;
import org.redvest.api.exchange.imports.OwnImports;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.command.city.alliance.Alliances;
import org.redvest.command.city.authority.Authority;
import org.redvest.command.city.authority.OrderedWork;
import org.redvest.command.platform.IdempotentRequests;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportJobs jobs;
    private final ImportPreviews previews;
    private final NationalExports exports;
    private final Alliances alliances;
    private final PointsSchemes schemes;
    private final Scheduler scheduler;
    private final RequestIds ids;
    private final Caller caller;
    private final OrderedWork orderedWork;
    private final Authority authority;
    private final IdempotentRequests requests;
    private final Clock clock;

    ImportController(
            ImportJobs jobs,
            ImportPreviews previews,
            NationalExports exports,
            Alliances alliances,
            PointsSchemes schemes,
            Scheduler scheduler,
            RequestIds ids,
            Caller caller,
            OrderedWork orderedWork,
            Authority authority,
            IdempotentRequests requests,
            Clock clock) {
        this.jobs = jobs;
        this.previews = previews;
        this.exports = exports;
        this.alliances = alliances;
        this.schemes = schemes;
        this.scheduler = scheduler;
        this.ids = ids;
        this.caller = caller;
        this.orderedWork = orderedWork;
        this.authority = authority;
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping(path = "/volunteers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Import a roster of volunteers",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 姓名, 证件类型, 证件号码, 居住地区划代码."
                            + " Evidence of consent is given once for the whole file; without it everybody in it is asked by a"
                            + " code to their phone, and counts once they agree.")
    @RefusesFiles
    @Refuses(Problem.CONSENT_EVIDENCE_INCOMPLETE)
    ResponseEntity<ImportView> importVolunteers(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @Parameter(description = "how everybody in the file agreed") @RequestParam(required = false) @Nullable ConsentForm consentForm,
            @Parameter(description = "the date on that paper, YYYY-MM-DD") @RequestParam(required = false) @Nullable LocalDate consentGivenOn,
            @Parameter(description = "SHA-256 of its scan, hexadecimal") @RequestParam(required = false) @Nullable String consentScanSha256,
            @Parameter(description = "what they agreed to beyond the registration") @RequestParam(defaultValue = "")
                    List<ConsentPurpose> purposes)
            throws IOException {
        GivenConsent consent = consent(consentForm, consentGivenOn, consentScanSha256, purposes);
        return receive(ImportKind.VOLUNTEERS, file, charset, Terms.with(consent));
    }

    private GivenConsent consent(
            @Nullable ConsentForm form,
            @Nullable LocalDate givenOn,
            @Nullable String scanSha256,
            List<ConsentPurpose> purposes) {
        ConsentEvidence evidence = form == null && givenOn == null && scanSha256 == null
                ? null
                : ConsentEvidence.onPaper(
                        form == null ? ConsentForm.SIGNED_LIST : form,
                        givenOn,
                        scanSha256,
                        CivilTime.dateOf(clock.instant()));
        return new GivenConsent(false, evidence, purposes.stream().distinct().toList());
    }

    @PostMapping(path = "/service-records", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Import service records",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. All ten columns of"
                            + " the sample file are needed; 结束日期 is read where a service went over midnight.")
    @RefusesFiles
    ResponseEntity<ImportView> importServiceRecords(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @Parameter(
                            description =
                                    "what a service means that ends at an earlier hour than it starts, in a row without 结束日期:"
                                            + " REFUSED, such rows are rejected; NEXT_DAY, it went over midnight")
                    @RequestParam(defaultValue = "REFUSED")
                    Overnight overnight)
            throws IOException {
        return receive(ImportKind.SERVICE_RECORDS, file, charset, Terms.with(overnight));
    }

    @PostMapping(path = "/organisations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import organisations",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 统一社会信用代码, 组织名称, 区划代码. A row without a code is a team: 指导单位统一社会信用代码 names who"
                            + " guides it, which is registered before.")
    @RefusesFiles
    ResponseEntity<ImportView> importOrganisations(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.ORGANISATIONS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/alliance-members", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import the members of an alliance",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 统一社会信用代码, 单位名称, 类型, 加入日期; 退出日期 where a member left, 所在地 台湾 for one without a"
                            + " code. Who is not registered is registered.")
    @RefusesFiles
    @Refuses(Problem.UNKNOWN_ALLIANCE)
    ResponseEntity<ImportView> importAllianceMembers(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @Parameter(description = "whose members they are") @RequestParam String alliance)
            throws IOException {
        AllianceId id = AllianceId.of(alliance);
        alliances.require(id);
        return receive(ImportKind.ALLIANCE_MEMBERS, file, charset, Terms.with(id));
    }

    @PostMapping(path = "/stations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import stations",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 驿站编号, 名称, 类型, 区划代码, 启用日期; 经度, 纬度 and 坐标系 belong together; 上级编号 names the station"
                            + " that it belongs to, which stands in a row before or was opened before.")
    @RefusesFiles
    ResponseEntity<ImportView> importStations(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.STATIONS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/docked-teams", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import the teams that are docked to stations",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 驿站编号, 队伍统一社会信用代码, 队伍名称, 值班星期, 时段, 起始日期; 截止日期 is the last day. The"
                            + " stations are imported before; the teams need not be registered.")
    @RefusesFiles
    ResponseEntity<ImportView> importDockedTeams(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.DOCKED_TEAMS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/projects", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Import regular projects",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Each is drafted,"
                            + " submitted for review, and its series planned: 重复 is 每天, 每周, 每两周 or 每月, 星期 names weekdays."
                            + " A row without a code is of the one team without a code that has its 组织名称. 经度, 纬度 and 坐标系"
                            + " belong together. The same organisation, name and place are the same project: the same row again"
                            + " changes nothing, and one that says something else of it is refused.")
    @RefusesFiles
    ResponseEntity<ImportView> importProjects(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.PROJECTS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/attendance", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Import attendance sheets",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 班次编号, 志愿者证件号码, 签到时间, 签退时间; 日期 where that is not the day of the shift. What is out of"
                            + " range is accepted by name. Nobody lists themselves.")
    @RefusesFiles
    ResponseEntity<ImportView> importAttendance(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.ATTENDANCE, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/deposits", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Import deposits into passbooks (互助存折)",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 证件号码, 类型 (服务时长, 捐赠物资, 专业服务), 内容, 数量, 日期, 经办人证件号码; 单位 is 分钟 or 件. Points"
                            + " follow from the scheme's rules of that day; where 积分 states others, the row is refused. Who sends"
                            + " the file checks what 经办人 took in, and is somebody else where it is goods.")
    @RefusesFiles
    @Refuses(Problem.UNKNOWN_SCHEME)
    ResponseEntity<ImportView> importDeposits(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @Parameter(description = "scheme into which they go") @RequestParam String scheme)
            throws IOException {
        SchemeId id = SchemeId.of(scheme);
        schemes.require(id);
        return receive(ImportKind.DEPOSITS, file, charset, Terms.with(id));
    }

    @PostMapping(path = "/time-accounts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import time accounts",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 证件号码, 开户日期. The holders are imported as volunteers before, and the time bank of where they"
                            + " live is open.")
    @RefusesFiles
    ResponseEntity<ImportView> importTimeAccounts(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.TIME_ACCOUNTS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/time-deposits", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Import deposits of time",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 服务者证件号码, 受助者证件号码, 见证人证件号码, 服务日期, 开始时间, 结束时间, 服务内容, 服务地点, 服务地区划代码;"
                            + " 结束日期 where a service went over midnight. The accounts are opened before.")
    @RefusesFiles
    ResponseEntity<ImportView> importTimeDeposits(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        return receive(ImportKind.TIME_DEPOSITS, file, charset, Terms.NONE);
    }

    @PostMapping(path = "/national-export", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Compare an export of the national or provincial system with this ledger (对账)",
            description =
                    "A workbook (.xlsx) or CSV in UTF-8, UTF-16 or GB18030, Chinese headers in any order. Needed columns:"
                            + " 姓名, 证件号码, 区划代码, 累计时长(小时). Nothing of it is entered: the differences are listed under"
                            + " /reconciliations/rcn-{importId}. One file is compared once, and of one document the first row.")
    @RefusesFiles
    @Refuses({
        Problem.EXPORT_TAKEN_BEFORE,
        Problem.EXPORT_CUT_OFF,
        Problem.EXPORT_OF_ANOTHER_CITY,
        Problem.AUTHORITY_MISSING
    })
    ResponseEntity<ImportView> importNationalExport(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @Parameter(
                            description =
                                    "how many records it holds by whoever made it; without, its last line has to end with a line break")
                    @RequestParam(required = false)
                    @Min(1) @Nullable Long records,
            HttpServletRequest request)
            throws IOException {
        authority.require(
                Subject.of(caller.subject()), new Requirement.InTheWholeCity(ImportKind.NATIONAL_EXPORT.power()));
        Source source = source(file);
        FileFormat format = exports.format(source, file.getSize(), charset);
        NationalExports.Export export = exports.whole(source, format, records);
        String hash = hash(source);
        requests.claim(request, hash);
        UUID id = exports.open(hash, ids.ofThisRequest(), export, caller.envelope());
        return receive(id, ImportKind.NATIONAL_EXPORT, file, source, format, export.rows(), hash, Terms.NONE);
    }

    @PostMapping(path = "/{kind}/previews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "A dry run of an import",
            description =
                    "The same file, with the same parameters but alliance and scheme, read and judged by its form alone: character"
                            + " set, columns, the first ten rows as they were understood, and which rows are refused before the"
                            + " ledger is asked. Nothing is written or kept. kind is what an import's address ends in, as"
                            + " service-records.")
    @RefusesFiles
    @Refuses({
        Problem.NOT_FOUND,
        Problem.CONSENT_EVIDENCE_INCOMPLETE,
        Problem.EXPORT_CUT_OFF,
        Problem.EXPORT_OF_ANOTHER_CITY
    })
    ResponseEntity<ImportPreview> preview(
            @PathVariable String kind,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String charset,
            @RequestParam(required = false) @Nullable ConsentForm consentForm,
            @RequestParam(required = false) @Nullable LocalDate consentGivenOn,
            @RequestParam(required = false) @Nullable String consentScanSha256,
            @RequestParam(defaultValue = "") List<ConsentPurpose> purposes,
            @RequestParam(defaultValue = "REFUSED") Overnight overnight,
            @RequestParam(required = false) @Min(1) @Nullable Long records)
            throws IOException {
        ImportKind asked = ImportKind.at(kind).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Terms terms =
                switch (asked) {
                    case VOLUNTEERS -> Terms.with(consent(consentForm, consentGivenOn, consentScanSha256, purposes));
                    case SERVICE_RECORDS -> Terms.with(overnight);
                    default -> Terms.NONE;
                };
        Source source = source(file);
        FileFormat format;
        if (asked == ImportKind.NATIONAL_EXPORT) {
            format = exports.format(source, file.getSize(), charset);
            exports.whole(source, format, records);
        } else {
            format = FileFormat.of(source, charset);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(previews.of(asked, source, format, terms));
    }

    private ResponseEntity<ImportView> receive(
            ImportKind kind, MultipartFile file, @Nullable String charset, Terms terms) throws IOException {
        Source source = source(file);
        FileFormat format = FileFormat.of(source, charset);
        long rows = countRows(kind, source, format);
        return receive(ids.ofThisRequest(), kind, file, source, format, rows, hash(source), terms);
    }

    private ResponseEntity<ImportView> receive(
            UUID id,
            ImportKind kind,
            MultipartFile file,
            Source source,
            FileFormat format,
            long rows,
            String hash,
            Terms terms)
            throws IOException {
        jobs.add(
                id,
                kind,
                caller.subject(),
                Recorder.of(caller),
                FileName.of(file.getOriginalFilename()),
                hash,
                format.label(),
                rows,
                terms,
                source);
        // also for an id that was there: its process may have died between the two
        scheduler.scheduleIfNotExists(
                ImportConfiguration.RUN_IMPORT.instance(id.toString()).scheduledTo(clock.instant()));
        ImportJob job = jobs.find(id).orElseThrow();
        if (job.kind() != kind
                || !job.contentHash().equals(hash)
                || !job.terms().equals(terms)) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(view(job, jobs.reasons(id)));
    }

    private static Source source(MultipartFile file) {
        if (file.isEmpty()) {
            throw new Refusal(Problem.FILE_EMPTY);
        }
        return file::getInputStream;
    }

    private static ImportView view(ImportJob job, @Nullable List<ImportView.Reason> reasons) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.fileName(),
                job.state(),
                job.rowsTotal(),
                job.rowsRead(),
                job.accepted(),
                job.unchanged(),
                job.rejected(),
                job.charset(),
                job.receivedAt(),
                job.finishedAt(),
                reasons);
    }

    private static long countRows(ImportKind kind, Source source, FileFormat format) throws IOException {
        long count = 0;
        try (Rows rows = Rows.open(source, format, kind)) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        if (count == 0) {
            throw new Refusal(Problem.FILE_EMPTY);
        }
        return count;
    }

    private static String hash(Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[8192];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "One's own imports", description = "The newest first, each with how far it has come.")
    OwnImports own(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Pages.Page<ImportJob, String> page =
                Pages.of(jobs.ofUploader(caller.subject(), Before.of(cursor), limit + 1), limit, Before::cursor);
        return new OwnImports(page.items().stream().map(job -> view(job, null)).toList(), page.next());
    }

    @GetMapping("/{importId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "How far an import has come",
            description =
                    "RUNNING or COMPLETED; how many of its rows were recorded, had been recorded before, or were refused, and"
                            + " for which reasons.")
    @Refuses(Problem.UNKNOWN_IMPORT)
    ImportView show(@PathVariable String importId) {
        ImportJob job = require(importId);
        return view(job, jobs.reasons(job.id()));
    }

    @GetMapping(path = "/{importId}/rejections", produces = "text/csv")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "The rejected rows",
            description =
                    "CSV that a spreadsheet opens: line in the file, code, what is wrong; for whoever sent the file, and for 30"
                            + " days, also the cells of the row. Mended, it can be imported as it is.")
    @Refuses(Problem.UNKNOWN_IMPORT)
    ResponseEntity<StreamingResponseBody> rejections(@PathVariable String importId) {
        ImportJob job = require(importId);
        boolean isUploader = job.uploader().equals(caller.subject());
        StreamingResponseBody body = out -> RejectionsFile.write(jobs.rejections(job.id()), out, isUploader);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"rejections.csv\"")
                .body(body);
    }

    private ImportJob require(String importId) {
        try {
            return jobs.find(UUID.fromString(importId))
                    .filter(job -> orderedWork.mayBeSeen(job.uploader()))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_IMPORT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.UNKNOWN_IMPORT);
        }
    }
}
