package com.vixshield.tenancy;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * One address and verb that the application answers, read off its resources.
 *
 * @param path with its parameters in braces, without their patterns
 * @param fields names of the form and query parameters that it declares
 */
public record Route(String verb, String path, Class<?> resource, Method method, List<String> fields) {

    /** Tools of a developer's machine, which are not found anywhere else (web.local.pages). */
    private static final List<String> LOCAL = List.of("/_local", "/local");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private static final class All {
        static final List<Route> ROUTES = ArchConfiguration.withThreadLocalScope(All::read);

        /** What our classes depend on is not read: an annotation's name will do. */
        private static List<Route> read(ArchConfiguration reading) {
            reading.setResolveMissingDependenciesFromClassPath(false);
            return Route.read();
        }
    }

    /** Read off the classes once, which takes seconds. */
    public static List<Route> all() {
        return All.ROUTES;
    }

    private static List<Route> read() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.vixshield")
                .stream().filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::getName).map(Route::load)
                .flatMap(Route::of).filter(route -> LOCAL.stream().noneMatch(route.path::startsWith))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb)).toList();
    }

    public List<String> parameters() {
        Matcher matcher = PARAMETER.matcher(path);
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    public boolean takesJson() {
        return Stream.of(method.getAnnotation(Consumes.class), resource.getAnnotation(Consumes.class)).filter(a -> a != null)
                .findFirst().map(consumes -> Arrays.stream(consumes.value()).anyMatch(MediaType.APPLICATION_JSON::equals))
                .orElse(false);
    }

    public boolean takesFiles() {
        return Optional.ofNullable(method.getAnnotation(Consumes.class))
                .map(consumes -> Arrays.stream(consumes.value()).anyMatch(MediaType.MULTIPART_FORM_DATA::equals)).orElse(false);
    }

    public boolean changes() {
        return !verb.equals("GET");
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> verb(method)
                .map(verb -> new Route(verb, joined(resource, method), resource, method, fields(method))).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(found -> found != null)
                .map(HttpMethod::value).findFirst();
    }

    private static String joined(Class<?> resource, Method method) {
        String path = ("/" + part(resource) + "/" + part(method)).replaceAll("/+", "/");
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return PARAMETER.matcher(whole).replaceAll("{$1}");
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static List<String> fields(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.of(
                        Optional.ofNullable(parameter.getAnnotation(FormParam.class)).map(FormParam::value),
                        Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value)))
                .flatMap(Optional::stream).toList();
    }
}
