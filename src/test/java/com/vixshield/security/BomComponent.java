package com.vixshield.security;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A part that the application runs with, as the bill of materials names it.
 *
 * @param name group and artifact, with a colon between them
 * @param licences that it offers; identifiers of SPDX, or a name where its makers chose none of them
 */
record BomComponent(String name, String version, Set<String> licences) {

    /** Stamped by builds that can be repeated: the beginning of what a zip can say, and the constant of Eclipse's parent. */
    private static final Set<LocalDate> CONSTANTS = Set.of(LocalDate.of(1980, 1, 1), LocalDate.of(1980, 2, 1),
            LocalDate.of(2020, 12, 19));

    static List<BomComponent> all(Path bill) throws IOException {
        JsonNode document = new ObjectMapper().readTree(bill.toFile());
        if (!"CycloneDX".equals(document.path("bomFormat").asText())) {
            throw new IOException("no bill of materials: " + bill);
        }
        List<BomComponent> parts = new ArrayList<>();
        document.path("components").forEach(component -> parts.add(of(component)));
        return parts;
    }

    private static BomComponent of(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        component.path("licenses").forEach(choice -> licences.add(Stream
                .of(choice.path("license").path("id"), choice.path("license").path("name"), choice.path("expression"))
                .filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse("")));
        return new BomComponent(component.path("group").asText() + ":" + component.path("name").asText(),
                component.path("version").asText(), licences);
    }

    static boolean tellsNothing(LocalDate date) {
        return CONSTANTS.contains(date);
    }

    /** Of the newest entry of its jar. */
    LocalDate date() throws IOException {
        try (ZipFile zip = new ZipFile(jar().toFile())) {
            return zip.stream().map(ZipEntry::getTimeLocal).map(time -> time.toLocalDate()).max(LocalDate::compareTo)
                    .orElseThrow(() -> new IOException("an empty jar: " + this));
        }
    }

    /** As it stands on the class path, which says as well that the bill is of this build. */
    private Path jar() throws IOException {
        String[] coordinates = name.split(":");
        Path folder = Path.of(coordinates[0].replace('.', File.separatorChar), coordinates[1], version);
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.getParent() != null && path.getParent().endsWith(folder)).findFirst()
                .orElseThrow(() -> new IOException("in the bill, and not on the class path: " + this));
    }

    @Override
    public String toString() {
        return name + ":" + version;
    }
}
