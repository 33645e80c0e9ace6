"""SPR: how Swedish is written in documents of public authorities."""

SKRIVREGLER = "Svenska skrivregler (Språkrådet); Myndigheternas skrivregler"
