"""KON: whether a document agrees with itself."""

#: The ground of rules that rest on nothing but that a text must not gainsay itself.
SAME_TWICE = "Dokumentet ska stämma med sig självt"
BRÅ_MEASURABLE = "Brå, Samverkan i lokalt brottsförebyggande arbete: målen ska vara avgränsade och mätbara"
