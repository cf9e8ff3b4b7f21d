import { render } from 'preact'
import { App } from './app.tsx'
import { followUpdates } from './offline/updates.ts'
import { keepFocusSeen } from './page/keep-focus-seen.ts'
import { language, largeType } from './store/settings.ts'
import { openShelf } from './store/shelf.ts'
import { speak } from './words/say.ts'
import './style/colours.css'
import './style/type.css'
import './style/page.css'
import './style/place.css'
import './style/day-ring.css'
import './style/steps.css'
import './style/forms.css'
import './style/print.css'

// Before anything is drawn, so that nothing jumps.
document.documentElement.classList.toggle('large', largeType.read())

const root = document.getElementById('app')
// Where English does not arrive, Chinese is better than nothing.
await Promise.all([openShelf(), speak(language.read()).catch(() => undefined)])
if (root !== null) render(<App />, root)
followUpdates()
keepFocusSeen()
