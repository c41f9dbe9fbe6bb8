"""Drives the pages in a real browser: check.py PROGRAM CHROMIUM (Tests/Browser/run does it)."""
import pathlib
import re
import sys
import time
from statistics import median

import html5lib
from playwright.sync_api import sync_playwright

from server import Server

RULES = (pathlib.Path(__file__).parent / "rules.js").read_text()
BELL_TOWER = {"latitude": 34.2611, "longitude": 108.9422, "accuracy": 12}
HERE = "lon=108.9422&lat=34.2611"
PHONE = {"width": 320, "height": 568}
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)
        print(f"  FAILED: {message}", flush=True)


class Visit:
    """A browser window that notes what the console says and what leaves for another host."""

    def __init__(self, browser, server, **options):
        self.server = server
        self.noise = []
        options = {"viewport": PHONE, "locale": "zh-CN", **options}
        self.context = browser.new_context(**options)
        self.context.on("request", self.check_host)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.note(message.type, message.text))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))

    def check_host(self, request):
        if not request.url.startswith((self.server.base + "/", "data:")):
            self.noise.append("request to " + request.url)

    def note(self, kind, text):
        if kind in ("error", "warning"):
            self.noise.append(text)

    def open(self, path):
        self.page.goto(self.server.base + path)
        return self.page

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for text in self.noise:
            expect(False, f"console or network: {text}")
        self.context.close()


def names(page):
    return page.locator("#list h3 a").all_inner_texts()


def wait_for_cards(page, count=1):
    page.wait_for_function(
        "count => document.querySelectorAll('#list .card').length >= count"
        " && !document.querySelector('#list').hasAttribute('aria-busy')",
        arg=count,
    )


def finds_the_nearest(browser, server):
    """A tap on the button: position with its accuracy, chips, cards, a station, the other language."""
    options = {"geolocation": BELL_TOWER, "permissions": []}
    with Visit(browser, server, **options) as visit:
        page = visit.open("/?open=any")
        expect(page.locator("#locate").is_visible(), "the button for the position shows")
        expect(page.locator(".card").count() == 0, "no list before a position")
        visit.context.grant_permissions(["geolocation"])
        page.click("#locate")
        wait_for_cards(page, 5)
        expect("12" in page.inner_text("#position"), "the page says how exact the position is")
        expect("5" in page.inner_text("#summary"), "the result is announced")
        before = names(page)
        page.click("text=卫生间 >> nth=0")
        page.wait_for_function("() => location.search.indexOf('amenities=toilet') > 0")
        wait_for_cards(page)
        marks = page.locator("#sure ~ .cards .card, section[aria-labelledby=sure] .card").all()
        expect(marks, "there are stations that surely have a toilet")
        for card in marks:
            expect("✓ 卫生间" in card.inner_text(), "each of them has a toilet")
        expect(names(page) != before or len(before) < 5, "the chip changes the list")
        address = page.evaluate("location.href")
        expect("lon" not in address and "108.9" not in address, "the position is not in the address")
        page.locator(".card summary").first.click()
        links = page.locator(".card .maps").first.locator("a").evaluate_all("all => all.map(a => a.href)")
        expect(len(links) == 4 and any(link.startswith("geo:") for link in links), "four ways to go")
        name = names(page)[0]
        page.locator("#list h3 a").first.click()
        page.wait_for_selector("article.station h1")
        expect(page.inner_text("h1") == name, "the card leads to the station's page")
        page.click("a.language")
        page.wait_for_selector("html[lang=en]")
        expect("Hours" in page.inner_text("article"), "the page changes its language")
        page.click("a.brand")
        wait_for_cards(page)
        expect(page.evaluate("document.documentElement.lang") == "en", "the language stays")
        expect("min" in page.inner_text("#list .walk >> nth=0"), "the list is in English as well")


def refuses_kindly(browser, server):
    """No permission, and no safe address: words, and a place to type."""
    with Visit(browser, server) as visit:
        page = visit.open("/")
        page.evaluate(
            "void (navigator.geolocation.getCurrentPosition = (_, fail) => fail({ code: 1 }))"
        )
        page.click("#locate")
        expect("权限" in page.inner_text("#position"), "a refusal is explained")
        page.fill("#place", "碑林区")
        page.keyboard.press("Enter")
        page.wait_for_selector(".standpoint")
        expect("碑林区" in page.inner_text(".standpoint"), "a district can be typed instead")
    with Visit(browser, server) as visit:
        visit.page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")
        page = visit.open("/")
        page.click("#locate")
        expect("https" in page.inner_text("#position"), "an unsafe address is explained")


def works_without_script(browser, server):
    with Visit(browser, server, java_script_enabled=False) as visit:
        page = visit.open("/")
        page.fill("#place", "碑林区")
        page.check("input[value=any]", force=True)
        page.check("input[value=toilet]", force=True)
        page.click("form button:not([type])")
        page.wait_for_selector(".card")
        expect(page.locator(".card").count() >= 1, "the form finds stations without a script")
        expect(page.is_checked("input[value=toilet]"), "the form stays as it was sent")


def goes_offline(browser, server):
    """The last list stays, says of when it is, and marks its states."""
    options = {"geolocation": BELL_TOWER, "permissions": ["geolocation"]}
    with Visit(browser, server, **options) as visit:
        page = visit.open("/?open=any")
        wait_for_cards(page, 5)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_function("() => !!navigator.serviceWorker.controller")
        page.reload()
        wait_for_cards(page, 5)
        before = names(page)
        expect(page.locator(".offline").is_hidden(), "nothing is said while there is a network")
        server.stop()
        visit.noise.clear()
        page.click("text=微波炉 >> nth=0")
        page.wait_for_selector("#list.stale .offline:not([hidden])")
        expect("以前的条件" in page.inner_text(".offline"), "the notice says that the list is of another choice")
        page.reload()
        page.wait_for_selector("#list.stale .offline:not([hidden])")
        expect(re.search(r"\d\d:\d\d", page.inner_text(".offline")), "the notice says of when the list is")
        expect(names(page) == before, "the last list is still there after a reload")
        mark = page.evaluate("getComputedStyle(document.querySelector('.card .state'), '::after').content")
        expect("attr(data-at)" in mark or re.search(r"\d\d:\d\d", mark), "stale states are marked")
        kept = page.evaluate(
            "caches.open('yizhan-pages').then(c => c.keys()).then(k => k.map(r => r.url).join(' '))"
        )
        expect("108.9" not in kept, "no position is kept with the list")
        # The browser itself reports each failed request; that is the point here.
        visit.noise = [text for text in visit.noise if "Failed to" not in text and "ERR_" not in text]
        server.start()
        page.evaluate("window.dispatchEvent(new Event('online'))")
        page.wait_for_selector("#list:not(.stale) .card")


def follows_the_rules(browser, server):
    pages = [
        "/", f"/?{HERE}&open=any", f"/?{HERE}&open=now&amenities=shower,battery_swap", "/?area=610103",
        "/?place=%E5%B7%A5%E4%BC%9A%E9%A9%BF%E7%AB%99", "/s/XA-BL-001", "/s/XA-XC-008", "/s/XA-YT-016",
        "/?lon=500&lat=1", "/s/nothing", "/nothing", "/coverage", f"/map?{HERE}",
    ]
    for scheme in ("light", "dark"):
        for locale in ("zh-CN", "en-GB"):
            with Visit(browser, server, locale=locale, color_scheme=scheme) as visit:
                for path in pages:
                    page = visit.open(path)
                    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
                    for broken in page.evaluate(RULES):
                        expect(False, f"{path} {locale} {scheme}: {broken}")
                visit.noise = [text for text in visit.noise if "status of 40" not in text]
    with Visit(browser, server, viewport={"width": 320, "height": 568}) as visit:
        for path in pages:
            page = visit.open(path)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= 320, f"{path}: {wide} px wide at 200 % text")
        page = visit.open("/")
        page.keyboard.press("Tab")
        expect(page.evaluate("document.activeElement.className") == "skip", "the first key leads to the skip link")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        expect(outline == "solid", "what has the focus shows it")
        visit.noise = [text for text in visit.noise if "status of 40" not in text]


def shows_the_map(browser, server):
    """Markers and the same stations as a list, chips, a marker's words, the position."""
    options = {"geolocation": BELL_TOWER, "permissions": ["geolocation"]}
    with Visit(browser, server, **options) as visit:
        page = visit.open(f"/?{HERE}&open=any")
        if not page.locator(".to-map a").count():
            print("  SKIPPED: the map needs libjs-leaflet (apt-get install libjs-leaflet)", file=sys.stderr)
            return
        page.click(".to-map a")
        page.wait_for_selector("#map-list .what")
        markers = page.locator("#map .leaflet-marker-icon:not(.me)")
        expect(markers.count() == page.locator("#map-list > li").count(), "each marker stands in the list")
        before = page.inner_text("#map-count")
        page.locator("#map-list li:has(.what) button").first.click()
        page.wait_for_selector(".leaflet-popup a")
        name = page.inner_text(".leaflet-popup .name")
        expect(page.evaluate("document.activeElement.closest('.leaflet-popup') !== null"), "the words get the focus")
        page.keyboard.press("Escape")
        page.wait_for_selector(".leaflet-popup", state="detached")
        page.check("input[name=open][value='24h']", force=True)
        page.wait_for_function("text => document.getElementById('map-count').textContent !== text", arg=before)
        expect("open=24h" in page.evaluate("location.search"), "the chip is in the address")
        page.click(".locate")
        page.wait_for_selector("#map .me")
        expect("12" in page.inner_text("#map-note"), "the map says how exact the position is")
        page.go_back()
        wait_for_cards(page)
        expect(name in names(page), "a station on the map is one of the list")


def shows_who_is_served(browser, server):
    """The union's page: the slider of the week, districts, gaps, the picture of the map."""
    for width in (320, 1280):
        with Visit(browser, server, viewport={"width": width, "height": 800}) as visit:
            page = visit.open("/coverage")
            page.wait_for_selector(".figures li")
            districts = page.locator("#districts ~ .wide tbody tr")
            expect(districts.count() > 1, "each district has its row")
            page.evaluate("document.querySelector('.gap-map img').loading = 'eager'")
            page.wait_for_function("() => document.querySelector('.gap-map img').naturalWidth > 0")
            before = page.inner_text("#reading")
            page.focus("#hour")
            page.keyboard.press("PageUp")
            expect(page.inner_text("#reading") != before, "the slider reads the hour's share")
            page.wait_for_function("() => location.search.indexOf('hour=') > 0 && document.readyState === 'complete'")
            page.wait_for_function("() => document.activeElement.id === 'hour'")
            expect("when=hour" in page.evaluate("location.search"), "the page asks for that hour")
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= width, f"{wide} px wide on {width}")
            districts.first.locator("a").click()
            page.wait_for_selector("#area")
            expect(page.input_value("#area") != "", "a district leads to its own figures")


def is_valid_html(_, server):
    for language in ("zh", "en"):
        for path in (
            "/", f"/?{HERE}&open=any&amenities=toilet", "/?place=%E7%AB%99", "/s/XA-BL-001", "/s/XA-XC-008",
            "/coverage", f"/map?{HERE}",
        ):
            body, _size = server.get(path, language)
            parser = html5lib.HTMLParser()
            parser.parse(body)
            for place, code, _data in parser.errors:
                expect(False, f"{path} {language}: {code} at {place}")


def is_small(_, server):
    body, size = server.get(f"/?{HERE}&open=any")
    plain = len(body.encode())
    for asset in re.findall(r'(?:href|src)="(/assets/page\.[^"]+)"', body):
        text, packed = server.get(asset)
        plain, size = plain + len(text.encode()), size + packed
    print(f"  five cards, style and script: {plain} bytes, {size} compressed")
    expect(size <= 30_000, f"{size} bytes are more than 30 kB")


def is_fast_on_a_slow_phone(browser, server):
    """50 kB/s, 300 ms, a processor six times slower: printed, not judged."""
    usable, painted = [], []
    for _ in range(5):
        with Visit(browser, server, service_workers="block") as visit:
            page = visit.page
            tools = visit.context.new_cdp_session(page)
            tools.send("Network.enable")
            tools.send("Network.emulateNetworkConditions", {
                "offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000,
            })
            tools.send("Emulation.setCPUThrottlingRate", {"rate": 6})
            start = time.monotonic()
            page.goto(f"{server.base}/?{HERE}&open=any", wait_until="commit")
            page.wait_for_selector(".card .go summary", state="visible")
            usable.append(time.monotonic() - start)
            page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
            painted.append(
                page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") / 1000
            )
            visit.noise = [text for text in visit.noise if "Service Worker" not in text]
    print(
        f"  usable list after {median(usable):.2f} s ({min(usable):.2f} to {max(usable):.2f}),"
        f" first paint after {median(painted):.2f} s"
    )


def main():
    program, chromium = sys.argv[1:]
    server = Server(program)
    server.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for check in (
                is_valid_html, is_small, finds_the_nearest, refuses_kindly, works_without_script,
                goes_offline, shows_the_map, shows_who_is_served, follows_the_rules, is_fast_on_a_slow_phone,
            ):
                print(check.__name__.replace("_", " "), flush=True)
                try:
                    check(browser, server)
                except Exception as error:  # one that breaks shall not hide the others
                    expect(False, f"{check.__name__}: {error}")
            browser.close()
    finally:
        server.stop()
    if failures:
        sys.exit(f"{len(failures)} failed")
    print("all good")


main()
