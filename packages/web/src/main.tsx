import { render } from 'preact'
import { App } from './app.tsx'
import { largeType } from './store/settings.ts'
import './style/colours.css'
import './style/type.css'
import './style/page.css'
import './style/forms.css'
import './style/answer.css'
import './style/print.css'

// Before anything is drawn, so that nothing jumps.
document.documentElement.classList.toggle('large', largeType.read())

const root = document.getElementById('app')
if (root !== null) render(<App />, root)
