package org.handrail.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization takes together, followed through its folders, and what it says in vain: kustomize itself passes over a patch
 * whose target is nowhere and an image that no container has. It builds nothing; that is {@code kubectl kustomize}'s.
 */
final class Overlay {

    /** Every manifest, as it stands before patches. */
    final List<Map<String, Object>> manifests = new ArrayList<>();
    /** The names of the config maps that are made of files and literals. */
    final TreeSet<String> configMaps = new TreeSet<>();
    /** What is named and not there, or asked for in vain. */
    final List<String> faults = new ArrayList<>();

    private Overlay() {}

    static Overlay in(Path folder) {
        Overlay overlay = new Overlay();
        overlay.take(folder);
        return overlay;
    }

    private void take(Path folder) {
        Path file = folder.resolve("kustomization.yaml");
        if (!Files.isRegularFile(file)) {
            faults.add("no kustomization in " + folder.getFileName());
            return;
        }
        Map<String, Object> said = Checkout.documents(Checkout.text(file)).getFirst();
        items(said.get("resources")).forEach(each -> resource(folder, String.valueOf(each)));
        items(said.get("configMapGenerator")).forEach(each -> generate(folder, Checkout.map(each)));
        items(said.get("patches")).forEach(each -> patch(Checkout.map(each)));
        items(said.get("images")).forEach(each -> image(Checkout.map(each)));
    }

    private void resource(Path folder, String name) {
        Path there = folder.resolve(name).normalize();
        if (Files.isDirectory(there)) {
            take(there);
        } else if (Files.isRegularFile(there)) {
            manifests.addAll(Checkout.documents(Checkout.text(there)));
        } else {
            faults.add("no resource " + name);
        }
    }

    private void generate(Path folder, Map<String, Object> generator) {
        configMaps.add(String.valueOf(generator.get("name")));
        for (Object file : items(generator.get("files"))) {
            String said = String.valueOf(file);
            String path = said.substring(said.indexOf('=') + 1);
            if (!Files.isRegularFile(folder.resolve(path))) {
                faults.add("no file " + path + " for the config map " + generator.get("name"));
            }
        }
    }

    private void patch(Map<String, Object> patch) {
        Map<String, Object> target = Checkout.map(patch.get("target"));
        List<Map<String, Object>> meant =
                manifests.stream().filter(each -> isMeant(target, each)).toList();
        if (meant.isEmpty()) {
            faults.add("nothing there for the patch of " + target);
        }
        if (String.valueOf(patch.get("patch")).stripLeading().startsWith("-")) {
            for (Map<String, Object> change : Checkout.operations(String.valueOf(patch.get("patch")))) {
                meant.stream()
                        .filter(each -> !reaches(each, change))
                        .forEach(each -> faults.add("no " + change.get("path") + " in " + nameOf(each)));
            }
        }
    }

    private void image(Map<String, Object> image) {
        String name = String.valueOf(image.get("name"));
        boolean used = manifests.stream()
                .flatMap(each -> values(each, "image"))
                .anyMatch(each -> each.equals(name) || each.startsWith(name + ":"));
        if (!used) {
            faults.add("no container has the image " + name);
        }
    }

    /** Every text that stands under this name, at any depth. */
    static Stream<String> values(@Nullable Object in, String name) {
        return switch (in) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(field -> name.equals(field.getKey()) && field.getValue() instanceof String text
                                ? Stream.of(text)
                                : values(field.getValue(), name));
            case List<?> many -> many.stream().flatMap(each -> values(each, name));
            case null, default -> Stream.empty();
        };
    }

    private static boolean isMeant(Map<String, Object> target, Map<String, Object> manifest) {
        Map<String, Object> metadata = Checkout.map(manifest.get("metadata"));
        Map<String, String> labels = new LinkedHashMap<>();
        if (metadata.get("labels") instanceof Map<?, ?> all) {
            all.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        String wanted = String.valueOf(target.getOrDefault("labelSelector", ""));
        return Objects.equals(target.get("kind"), manifest.get("kind"))
                && Objects.equals(target.getOrDefault("name", metadata.get("name")), metadata.get("name"))
                && Stream.of(wanted.split(","))
                        .filter(each -> !each.isBlank())
                        .allMatch(
                                each -> each.equals(each.split("=", -1)[0] + "=" + labels.get(each.split("=", -1)[0])));
    }

    /** Whether what is to be changed is there; what is to be added needs only a place. */
    private static boolean reaches(Map<String, Object> manifest, Map<String, Object> change) {
        List<String> steps =
                List.of(String.valueOf(change.get("path")).substring(1).split("/", -1));
        Object at = manifest;
        for (String step : "add".equals(change.get("op")) ? steps.subList(0, steps.size() - 1) : steps) {
            at = at instanceof Map<?, ?> fields ? fields.get(step.replace("~1", "/")) : null;
        }
        return at != null;
    }

    static String nameOf(Map<String, Object> manifest) {
        return manifest.get("kind") + " "
                + Checkout.map(manifest.get("metadata")).get("name");
    }

    private static List<?> items(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }
}
