# SPDX-License-Identifier: Apache-2.0
"""What the very small site says to machines: feeds, sitemap, robots.txt, the head of its record."""
import uuid

from site_reader import LANGUAGES

PUBLIC = "2027-02-01T00:00:00Z"
WITHDRAWN = "2027-03-01T00:00:00Z"


def permanent(name):
    """As feeds::id_of makes them: version 8 of RFC 9562."""
    number = uuid.uuid5(uuid.NAMESPACE_URL, name).int & ~(0xF << 76) | 8 << 76
    return f"urn:uuid:{uuid.UUID(int=number)}"


def feed(base, language, record, name, notice):
    folder = f"{base}{language}/"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" \
xml:lang="{language}">
<id>{permanent(language)}</id>
<title>{name}</title>
<subtitle>{notice}</subtitle>
<link rel="self" type="application/atom+xml" href="{folder}feed.xml"/>
<link rel="alternate" type="text/html" href="{folder}index.html"/>
<updated>{WITHDRAWN}</updated>
<author><name>{name}</name></author>
<at:deleted-entry ref="{permanent(language + ' gone')}" when="{WITHDRAWN}"/>
<entry>
<id>{permanent(language + ' record')}</id>
<title>{name}</title>
<link rel="alternate" type="text/html" href="{folder}{record}#untoc-5-1"/>
<published>{PUBLIC}</published>
<updated>{PUBLIC}</updated>
<author><name>{name}</name></author>
<summary>5 {notice}</summary>
</entry>
</feed>
"""


def sitemap(base, paths):
    urls = [f"<url><loc>{base}</loc></url>"]
    for path in paths:
        links = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{base}{tag}/{path}"/>'
                        for tag in LANGUAGES)
        urls += [f"<url><loc>{base}{tag}/{path}</loc><lastmod>2027-02-01</lastmod>{links}</url>"
                 for tag in LANGUAGES]
    return ('<?xml version="1.0" encoding="utf-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
            'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(urls) + "\n</urlset>\n")


def robots(base):
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"


def open_search(base, language):
    return f"""<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>1</ShortName>
<Url type="text/html" template="{base}{language}/search.html?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def head(address, language, name):
    tags = {"title": "5", "author": f"{name},", "publication_date": "2027-02-01",
            "language": language, "technical_report_institution": "1",
            "technical_report_number": "xaa-0001"}
    metas = "\n".join(f'<meta name="citation_{key}" content="{value}">'
                      for key, value in tags.items())
    return (f'{metas}\n<script type="application/ld+json">{{"@context":"https://schema.org",'
            f'"@type":"Report","name":"5","url":"{address}"}}</script>\n')
