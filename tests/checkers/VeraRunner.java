import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDF files with the veraPDF engine and prints a JSON array, one array of findings per file.
 *
 * <p>Usage: VeraRunner 3a,ua1 file.pdf ... The rule files are read with DOM because the jar that carries the engine has
 * no JAXB runtime, which veraPDF's own reader needs.
 */
public final class VeraRunner {
    private static final int EVERY_FAILURE = -1;
    private static final List<Reference> NO_REFERENCES = List.of();

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<ValidationProfile> profiles = new ArrayList<>();
        for (String id : args[0].split(",")) {
            profiles.add(readProfile(id));
        }
        List<String> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            Set<String> findings = new LinkedHashSet<>();
            for (ValidationProfile profile : profiles) {
                judge(new File(args[i]), profile, findings);
            }
            files.add("[" + String.join(",", findings.stream().map(VeraRunner::quoted).toList()) + "]");
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println("[" + String.join(",", files) + "]");
    }

    private static void judge(File file, ValidationProfile profile, Set<String> findings) {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, EVERY_FAILURE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion failure : result.getTestAssertions()) {
                findings.add(flavour + " " + failure.getRuleId().getClause() + "-" + failure.getRuleId().getTestNumber()
                        + ": " + failure.getErrorMessage());
            }
            if (!result.isCompliant() && result.getTestAssertions().isEmpty()) {
                findings.add(flavour + ": not compliant, no reason given");
            }
            if (result.getTotalAssertions() == 0) {
                findings.add(flavour + ": the engine checked nothing");
            }
        } catch (Exception | StackOverflowError e) {
            findings.add(flavour + ": cannot be validated: " + e);
        }
    }

    private static ValidationProfile readProfile(String id) throws Exception {
        String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase(Locale.ROOT);
        Element root;
        try (InputStream in = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : all(root, "rule")) {
            rules.add(readRule(rule));
        }
        if (rules.isEmpty()) {
            throw new IllegalStateException("no rules in the profile " + name);
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                    text(variable, "defaultValue"), text(variable, "value")));
        }
        return Profiles.profileFromValues(PDFAFlavour.byFlavourId(id),
                Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
    }

    private static Rule readRule(Element rule) {
        Element id = all(rule, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : all(rule, "argument")) {
            String name = argument.getAttribute("name");
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent().strip(), name.isEmpty() ? null : name, null));
        }
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"), Boolean.valueOf(rule.getAttribute("deferred")), rule.getAttribute("tags"),
                text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), arguments), NO_REFERENCES);
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent().strip();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }
}
