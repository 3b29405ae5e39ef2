package org.handrail.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handrail.local.machine.DirectoryPlace;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Refusal;
import org.handrail.local.machine.Secrets;
import org.handrail.local.onboarding.Onboarding;
import org.handrail.local.parts.Say;
import org.handrail.local.post.PostOptions;
import org.handrail.local.post.Posting;

/** The commands of {@code deploy/local}. The first argument names the command; {@code --data DIR} moves the data. */
public final class Local {

    private static final int REFUSED = 1;

    private Local() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = new ArrayList<>(List.of(arguments));
        String command = rest.removeFirst();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(command, rest, out);
        } catch (Refusal refused) {
            System.err.println(refused.line());
            code = REFUSED;
        }
        out.flush();
        System.exit(code);
    }

    private static int run(String command, List<String> arguments, PrintStream out) throws Exception {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help(command));
            return 0;
        }
        Path home = Path.of(System.getProperty("handrail.home", "."))
                .toAbsolutePath()
                .normalize();
        Place place = new Place(data(home, arguments));
        return switch (command) {
            case "up" -> new Up(home, place, out::println).run(UpOptions.of(arguments), arguments);
            case "down" -> new Down(place, out::println).run();
            case "token" -> new TokenCommand(place, out::println).run(arguments);
            case "erase" -> new EraseCommand(place, out::println).run(arguments);
            case "onboard" -> onboard(home, place, arguments, out::println);
            case "post" -> post(home, place, arguments, out::println);
            default -> throw new Refusal("There is no command " + command + ".");
        };
    }

    private static int post(Path home, Place place, List<String> arguments, Say say)
            throws IOException, InterruptedException {
        PostOptions options = PostOptions.of(arguments);
        Addresses addresses = Addresses.of(place);
        Tokens tokens = new Tokens(addresses.of("issuer"), new Secrets(place.secret("clients.properties")));
        return new Posting(home, options, say).run(addresses::of, tokens::forClient);
    }

    private static int onboard(Path home, Place place, List<String> arguments, Say say)
            throws IOException, InterruptedException {
        Addresses addresses = Addresses.of(place);
        Path directory = DirectoryPlace.in(home);
        return new Onboarding(directory, place, addresses::of, client -> token(place, addresses, client), say)
                .run(arguments);
    }

    /** Secrets are read anew each time: that of a newcomer has just been made. */
    private static String token(Place place, Addresses addresses, String client) {
        return new Tokens(addresses.of("issuer"), new Secrets(place.secret("clients.properties"))).forClient(client);
    }

    private static Path data(Path home, List<String> arguments) {
        int at = arguments.indexOf("--data");
        if (at >= 0) {
            if (at + 1 >= arguments.size()) {
                throw new Refusal("--data needs a folder.");
            }
            Path given = Path.of(arguments.get(at + 1));
            arguments.subList(at, at + 2).clear();
            return given.toAbsolutePath().normalize();
        }
        String variable = System.getenv("HANDRAIL_DATA");
        return variable == null || variable.isBlank()
                ? home.resolve(".local")
                : Path.of(variable).toAbsolutePath().normalize();
    }

    private static String help(String command) {
        try (InputStream text = Local.class.getResourceAsStream("/help/" + command + ".txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
